import type { EmulatedCustomer, EmulatedWallet } from './emulated-wallet.js';
import type { EmulatorClock } from './emulator-clock.js';
import type { EmulatorFault, EmulatorFaultKind } from './emulator-fault.js';
import type { EmulatorLatency } from './emulator-latency.js';
import type { EmulatorOperation } from './emulator-operation.js';

export interface JuspayEmulatorOptions {
  /** @default 'test_api_key' */
  apiKey?: string | undefined;
  /**
   * Case-sensitive, as at Juspay.
   *
   * @default 'test_merchant'
   */
  merchantId?: string | undefined;
  /**
   * The time, in epoch milliseconds.
   *
   * @default Date.now
   */
  now?: (() => number) | undefined;
  /**
   * Customers by id, or a function that makes them for a time in epoch milliseconds. They stand beside the
   * customers of Juspay's own pages (`seedCustomers`). The emulator works on a copy. No id of a wallet may stand
   * under two customers.
   */
  customers?:
    | Record<string, EmulatedCustomer>
    | ((now: number) => Record<string, EmulatedCustomer>)
    | undefined;
  /**
   * Milliseconds, for every request or by kind.
   *
   * @default 0
   */
  latency?: number | EmulatorLatency | undefined;
  /** What fails from the start. */
  fault?: EmulatorFault | EmulatorFaultKind | null | undefined;
  /**
   * How long a wallet token can be used, in milliseconds.
   *
   * @default 900_000, Juspay's fifteen minutes
   */
  tokenLifetime?: number | undefined;
  /**
   * How long a code can be used, in milliseconds.
   *
   * @default 300_000
   */
  otpLifetime?: number | undefined;
  /**
   * What a newly linked wallet holds at its provider where it does not say so itself, in major units.
   *
   * @default 500
   */
  balanceOnLink?: number | undefined;
}

/** One request that the emulator saw. It holds no key, no token, no code and no mobile number. */
export interface EmulatorRequest {
  /** Epoch milliseconds, by the emulator's clock. */
  at: number;
  method: string;
  /** Path without the query: `"/customers/guest_user/wallets"`. */
  path: string;
  /** Null where the path or the method is unknown. */
  operation: EmulatorOperation | null;
  /** Headers that Juspay reads, null where they were not sent. */
  merchantId: string | null;
  version: string | null;
  routingId: string | null;
  contentType: string | null;
  /** HTTP status of the answer, null until it is given. */
  status: number | null;
}

/** An order and what became of it. */
export interface EmulatedOrder {
  orderId: string;
  customerId: string | null;
  /** Major units. */
  amount: number;
  currency: string;
  returnUrl: string | null;
  status: EmulatedOrderStatus;
  /** Epoch milliseconds. */
  createdAt: number;
  /** How many payments were tried. */
  attempts: number;
}

export type EmulatedOrderStatus =
  | 'NEW'
  | 'CHARGED'
  | 'AUTHORIZED'
  | 'PENDING'
  | 'AUTHENTICATION_FAILED'
  | 'AUTHORIZATION_FAILED';

/** One Juspay in memory. */
export interface JuspayEmulator {
  /**
   * Answers a request as Juspay would. Only method, path, headers and body count: any origin will do.
   *
   * @throws {TypeError} While the fault is `network_error`.
   * @throws The request's abort reason, when it is aborted while waiting.
   */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  readonly apiKey: string;
  readonly merchantId: string;
  readonly clock: EmulatorClock;
  /** The customers by id. Live: what is changed here is answered next. */
  readonly customers: Map<string, EmulatedCustomer>;
  /** A wallet by its id, whoever's it is. Live. */
  readonly wallet: (walletId: string) => EmulatedWallet | undefined;
  /** The orders by id. */
  readonly orders: ReadonlyMap<string, EmulatedOrder>;
  /** What was asked, oldest first. `requests.length = 0` forgets it. */
  readonly requests: EmulatorRequest[];
  /** Every wallet token that was given out, so that a test can look for leaks. */
  readonly issuedTokens: readonly string[];
  /** Milliseconds, for every request or by kind. Counts from the next request. */
  readonly setLatency: (latency: number | EmulatorLatency) => void;
  /** Makes requests fail; null makes the emulator well again. Counts from the next request. */
  readonly setFault: (fault: EmulatorFault | EmulatorFaultKind | null) => void;
}
