export { createJuspayEmulator } from './testing/create-juspay-emulator.js';
export type { AuthParams, EmulatedCustomer, EmulatedWallet, WalletRow } from './testing/emulated-wallet.js';
export type { EmulatorClock } from './testing/emulator-clock.js';
export type { EmulatorFault, EmulatorFaultKind } from './testing/emulator-fault.js';
export type { EmulatorLatency } from './testing/emulator-latency.js';
export type { EmulatorOperation } from './testing/emulator-operation.js';
export type {
  EmulatedOrder,
  EmulatedOrderStatus,
  EmulatorRequest,
  JuspayEmulator,
  JuspayEmulatorOptions,
} from './testing/juspay-emulator.js';
export { juspayTime } from './testing/juspay-time.js';
export { seedCustomers } from './testing/seed-customers.js';
