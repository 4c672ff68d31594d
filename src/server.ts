export { createJuspayClient } from './server/juspay/create-juspay-client.js';
export { createMemoryLimiter } from './server/limits/create-memory-limiter.js';
export { createRedisLimiter } from './server/limits/create-redis-limiter.js';
export { createMemoryPaymentStore } from './server/payments/create-memory-payment-store.js';
export { createRedisPaymentStore } from './server/payments/create-redis-payment-store.js';
export {
  createSqlPaymentStore,
  sqlPaymentStoreMigration,
} from './server/payments/create-sql-payment-store.js';
export { createWalletsProxy } from './server/proxy/create-wallets-proxy.js';
export { ensureCustomer } from './server/juspay/ensure-customer.js';
export { getPaymentStatus } from './server/payments/get-payment-status.js';
export { payNewOrder } from './server/payments/pay-new-order.js';
export { payWithWallet } from './server/payments/pay-with-wallet.js';
export { readWebhook } from './server/payments/read-webhook.js';
export { verifyReturnUrl } from './server/payments/verify-return-url.js';
export { JuspayError } from './server/juspay/juspay-error.js';
export { PaymentError } from './server/payments/payment-error.js';
export { OriginError } from './server/proxy/origin-error.js';
export { LimiterError } from './server/limits/limiter-error.js';
export { WebhookError } from './server/payments/webhook-error.js';

export type { WalletCommand } from './contract/routes.js';
export type { JuspayClientOptions } from './server/juspay/create-juspay-client.js';
export type { MemoryLimiterOptions } from './server/limits/create-memory-limiter.js';
export type { RedisLimiterOptions } from './server/limits/create-redis-limiter.js';
export type { RedisPaymentStoreOptions } from './server/payments/create-redis-payment-store.js';
export type { SqlPaymentStoreOptions, SqlQuery } from './server/payments/create-sql-payment-store.js';
export type { SqlDialect } from './server/payments/sql-dialect.js';
export type { WebhookCredentials, WebhookEvent, WebhookEventName } from './server/payments/read-webhook.js';
export type { WebhookErrorCode } from './server/payments/webhook-error.js';
export type { ReturnUrl, ReturnUrlOptions } from './server/payments/verify-return-url.js';
export type { RedisEval, RedisOptions } from './server/redis-eval.js';
export type { ApiKey } from './server/juspay/read-api-key.js';
export type { JuspayRecord } from './server/juspay/create-transport.js';
export type {
  CallOptions,
  DirectDebit,
  JuspayClient,
  JuspayList,
  NewCustomer,
  NewOrder,
  NewWallet,
} from './server/juspay/juspay-client.js';
export type { JuspayErrorCode, JuspayErrorDetails } from './server/juspay/juspay-error.js';
export type { Limiter, LimiterOptions, LimiterVerdict } from './server/limits/limiter.js';
export type { MaxWaiting } from './server/proxy/create-waiting-limit.js';
export type { TrustedOrigins } from './server/proxy/check-origin.js';
export type { WalletsProxyRoute } from './server/proxy/match-route.js';
export type { PaymentQuestion } from './server/payments/get-payment-status.js';
export type { NewOrderPayment, NextPage } from './server/payments/pay-new-order.js';
export type { WalletPayment, WalletPaymentOptions } from './server/payments/pay-with-wallet.js';
export type { PaymentErrorContext, PaymentOptions } from './server/payments/payment-options.js';
export type {
  PaymentAction,
  PaymentAmount,
  PaymentFailed,
  PaymentFailureCode,
  PaymentMismatched,
  PaymentPaid,
  PaymentPartlyPaid,
  PaymentPending,
  PaymentRefunded,
  PaymentResult,
  PaymentUnknown,
  PaymentUnknownCode,
  PaymentVoided,
} from './server/payments/payment-result.js';
export type { PaymentStore } from './server/payments/payment-store.js';
export type {
  WalletsProxyErrorContext,
  WalletsProxyLinking,
  WalletsProxyOptions,
} from './server/proxy/wallets-proxy-options.js';
