export { createJuspayClient } from './server/create-juspay-client.js';
export { createMemoryLimiter } from './server/create-memory-limiter.js';
export { createRedisLimiter } from './server/create-redis-limiter.js';
export { createRedisPaymentStore } from './server/create-redis-payment-store.js';
export { createWalletProxy } from './server/create-wallet-proxy.js';
export { payWithWallet } from './server/pay-with-wallet.js';
export { JuspayError } from './server/juspay-error.js';
export { LimiterError } from './server/limiter-error.js';

export type { JuspayClientOptions } from './server/create-juspay-client.js';
export type { MemoryLimiterOptions } from './server/create-memory-limiter.js';
export type { RedisLimiterOptions } from './server/create-redis-limiter.js';
export type { RedisPaymentStoreOptions } from './server/create-redis-payment-store.js';
export type { RedisEval, RedisOptions } from './server/ask-redis.js';
export type { JuspayRecord } from './server/create-sender.js';
export type {
  CallOptions,
  DirectDebit,
  JuspayClient,
  JuspayList,
  NewOrder,
  NewWallet,
} from './server/juspay-client.js';
export type { JuspayErrorCode, JuspayErrorDetails } from './server/juspay-error.js';
export type { Limiter, LimiterOptions, LimiterVerdict } from './server/limiter.js';
export type { WalletProxyRoute } from './server/match-route.js';
export type { PaymentErrorContext, PaymentOptions, WalletPayment } from './server/pay-with-wallet.js';
export type {
  PaymentFailed,
  PaymentPaid,
  PaymentPending,
  PaymentResult,
  PaymentUnknown,
} from './server/payment-result.js';
export type { PaymentStore } from './server/payment-store.js';
export type {
  WalletProxyErrorContext,
  WalletProxyLinking,
  WalletProxyOptions,
} from './server/wallet-proxy-options.js';
