export { createJuspayClient } from './server/juspay/create-juspay-client.js';
export { createMemoryLimiter } from './server/limits/create-memory-limiter.js';
export { createRedisLimiter } from './server/limits/create-redis-limiter.js';
export { createRedisPaymentStore } from './server/payments/create-redis-payment-store.js';
export { createWalletsProxy } from './server/proxy/create-wallets-proxy.js';
export { payWithWallet } from './server/payments/pay-with-wallet.js';
export { JuspayError } from './server/juspay/juspay-error.js';
export { LimiterError } from './server/limits/limiter-error.js';

export type { WalletCommand } from './contract/routes.js';
export type { JuspayClientOptions } from './server/juspay/create-juspay-client.js';
export type { MemoryLimiterOptions } from './server/limits/create-memory-limiter.js';
export type { RedisLimiterOptions } from './server/limits/create-redis-limiter.js';
export type { RedisPaymentStoreOptions } from './server/payments/create-redis-payment-store.js';
export type { RedisEval, RedisOptions } from './server/redis-eval.js';
export type { JuspayRecord } from './server/juspay/create-transport.js';
export type {
  CallOptions,
  DirectDebit,
  JuspayClient,
  JuspayList,
  NewOrder,
  NewWallet,
} from './server/juspay/juspay-client.js';
export type { JuspayErrorCode, JuspayErrorDetails } from './server/juspay/juspay-error.js';
export type { Limiter, LimiterOptions, LimiterVerdict } from './server/limits/limiter.js';
export type { WalletsProxyRoute } from './server/proxy/match-route.js';
export type {
  PaymentErrorContext,
  PaymentOptions,
  WalletPayment,
} from './server/payments/pay-with-wallet.js';
export type {
  PaymentFailed,
  PaymentPaid,
  PaymentPending,
  PaymentResult,
  PaymentUnknown,
} from './server/payments/payment-result.js';
export type { PaymentStore } from './server/payments/payment-store.js';
export type {
  WalletsProxyErrorContext,
  WalletsProxyLinking,
  WalletsProxyOptions,
} from './server/proxy/wallets-proxy-options.js';
