import type { EmulatedCustomer, EmulatedWallet } from './emulated-wallet.js';
import type { EmulatorClock } from './emulator-clock.js';
import type { EmulatorFault } from './emulator-fault.js';
import type { EmulatorLatency } from './emulator-latency.js';
import type { EmulatedOrder } from './juspay-emulator.js';
import type { WalletTokens } from './wallet-tokens.js';

/** A code that is on its way to the customer. */
export interface SentOtp {
  expiresAt: number;
  attemptsLeft: number;
}

/** A payment that waits for the customer on the top-up page. */
export interface PendingPayment {
  order: EmulatedOrder;
  wallet: EmulatedWallet;
  method: string;
}

/** A wallet that waits to be linked on its provider's page. */
export interface PendingLink {
  wallet: EmulatedWallet;
  returnUrl: string | null;
}

/** Everything that one emulator knows. */
export interface EmulatorState {
  readonly merchantId: string;
  readonly otpLifetime: number;
  readonly balanceOnLink: number;
  readonly clock: EmulatorClock;
  readonly customers: Map<string, EmulatedCustomer>;
  readonly tokens: WalletTokens;
  readonly orders: Map<string, EmulatedOrder>;
  readonly sentOtps: Map<EmulatedWallet, SentOtp>;
  readonly pendingPayments: Map<string, PendingPayment>;
  readonly pendingLinks: Map<string, PendingLink>;
  latency: EmulatorLatency;
  fault: EmulatorFault | null;
}

/** One request, read. */
export interface EmulatorCall {
  /** Of the customer, the wallet, the order or the page. */
  id: string;
  method: string;
  /** Where the request came to: pages for the customer's browser are there. */
  origin: string;
  form: URLSearchParams;
  signal: AbortSignal;
}

export function findWallet(state: EmulatorState, walletId: string): EmulatedWallet | undefined {
  for (const customer of state.customers.values()) {
    const wallet = customer.wallets.find(({ row }) => row.id === walletId);
    if (wallet) return wallet;
  }
  return undefined;
}

/** Whether the wallet's provider answers, as the wallet and the fault say. */
export function providerAnswers(state: EmulatorState, wallet: EmulatedWallet): boolean {
  if (wallet.down) return false;
  if (state.fault?.kind !== 'provider_down') return true;
  const { providers } = state.fault;
  return providers !== undefined && !providers.includes(String(wallet.row.wallet));
}
