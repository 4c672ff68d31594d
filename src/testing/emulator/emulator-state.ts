import type { EmulatedCustomer, EmulatedWallet } from './emulated-wallet.js';
import type { EmulatedOrder, EmulatedTransaction } from './emulated-order.js';
import type { EmulatorClock } from './emulator-clock.js';
import type { EmulatorFault } from './emulator-fault.js';
import type { EmulatorLatency } from './emulator-latency.js';
import type { WalletTokens } from './wallet-tokens.js';
import type { WebhookSender } from './create-webhook-sender.js';

/** An OTP that the customer has received. */
export interface SentOtp {
  expiresAt: number;
  attemptsLeft: number;
}

/** A transaction that waits for the customer. */
export interface PendingPayment {
  order: EmulatedOrder;
  transaction: EmulatedTransaction;
  wallet: EmulatedWallet;
}

/** A wallet that the customer links on a page of its provider. */
export interface PendingLink {
  wallet: EmulatedWallet;
  returnUrl: string | null;
}

/** Everything that one emulator knows. */
export interface EmulatorState {
  readonly merchantId: string;
  readonly responseKey: string;
  readonly otpLifetime: number;
  readonly balanceOnLink: number;
  readonly clock: EmulatorClock;
  readonly customers: Map<string, EmulatedCustomer>;
  readonly tokens: WalletTokens;
  readonly webhooks: WebhookSender;
  readonly orders: Map<string, EmulatedOrder>;
  readonly sentOtps: Map<EmulatedWallet, SentOtp>;
  /** By `txn_uuid`. */
  readonly pendingPayments: Map<string, PendingPayment>;
  readonly pendingLinks: Map<string, PendingLink>;
  latency: EmulatorLatency;
  fault: EmulatorFault | null;
  /** Origin of the latest request. Links in webhooks start with it. */
  origin: string;
}

/** One request. */
export interface EmulatorCall {
  /** ID of the customer, the wallet, the order or the page. */
  id: string;
  method: string;
  /** Origin of the request. Pages for the customer's browser are at the same origin. */
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

/** Whether the wallet's provider answers. The wallet and the emulator's fault decide. */
export function providerAnswers(state: EmulatorState, wallet: EmulatedWallet): boolean {
  if (wallet.down) return false;
  if (state.fault?.kind !== 'provider_down') return true;
  const { providers } = state.fault;
  return providers !== undefined && !providers.includes(String(wallet.row.wallet));
}
