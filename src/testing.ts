export { createJuspayEmulator } from './testing/create-juspay-emulator.js';
export type {
  AuthParams,
  EmulatedCustomer,
  EmulatedWallet,
  WalletRow,
} from './testing/emulator/emulated-wallet.js';
export type { EmulatorClock } from './testing/emulator/emulator-clock.js';
export { faultKinds } from './testing/emulator/emulator-fault.js';
export type { EmulatorFault, EmulatorFaultKind } from './testing/emulator/emulator-fault.js';
export type { EmulatorLatency } from './testing/emulator/emulator-latency.js';
export type { EmulatorOperation } from './testing/emulator/emulator-operation.js';
export { orderStatusIds } from './testing/emulator/emulated-order.js';
export type {
  EmulatedOrder,
  EmulatedOrderStatus,
  EmulatedTransaction,
} from './testing/emulator/emulated-order.js';
export type { FinishAction } from './testing/emulator/finish-action.js';
export type {
  EmulatorRequest,
  JuspayEmulator,
  JuspayEmulatorOptions,
} from './testing/emulator/juspay-emulator.js';
export type {
  EmulatorWebhooks,
  SentWebhook,
  WebhookBody,
  WebhookEventName,
} from './testing/emulator/webhook.js';
export { juspayTime } from './testing/emulator/juspay-time.js';
export { seedCustomers } from './testing/data/seed-customers.js';
export { scenarios } from './testing/scenarios.js';
export type { EndpointState, Scenario } from './testing/scenarios.js';
export { linkedWallet, unlinkedWallet, walletListBody } from './testing/data/wallet-fixture.js';
export type { SubDetailFixture, WalletFixture } from './testing/data/wallet-fixture.js';
export { createWalletsEndpoint } from './testing/create-wallets-endpoint.js';
export type { WalletsEndpointOptions } from './testing/create-wallets-endpoint.js';
