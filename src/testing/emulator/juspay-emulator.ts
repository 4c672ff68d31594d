import type { FinishAction } from './finish-action.js';
import type { EmulatedOrder, EmulatedOrderStatus } from './emulated-order.js';
import type { EmulatedCustomer, EmulatedWallet } from './emulated-wallet.js';
import type { EmulatorClock } from './emulator-clock.js';
import type { EmulatorFault, EmulatorFaultKind } from './emulator-fault.js';
import type { EmulatorLatency } from './emulator-latency.js';
import type { EmulatorOperation } from './emulator-operation.js';
import type { EmulatorWebhooks, SentWebhook, WebhookEventName } from './webhook.js';

export interface JuspayEmulatorOptions {
  /** @default 'test_api_key' */
  apiKey?: string | undefined;
  /**
   * ID of the merchant. Its case counts.
   *
   * @default 'test_merchant'
   */
  merchantId?: string | undefined;
  /**
   * The Response Key of the merchant's dashboard, which signs return URLs.
   *
   * @default 'test_response_key'
   */
  responseKey?: string | undefined;
  /** Where to post webhooks. By default the emulator posts nothing. */
  webhooks?: EmulatorWebhooks | undefined;
  /**
   * The time, in epoch milliseconds.
   *
   * @default Date.now
   */
  now?: (() => number) | undefined;
  /**
   * Customers by ID, or a function that returns them for a time in epoch milliseconds. The emulator also has the
   * customers of Juspay's own pages (`seedCustomers`). It works on a copy. Two customers must not have a wallet with
   * the same ID.
   */
  customers?:
    | Record<string, EmulatedCustomer>
    | ((now: number) => Record<string, EmulatedCustomer>)
    | undefined;
  /**
   * Latency in milliseconds, one number for every request or one by kind.
   *
   * @default 0
   */
  latency?: number | EmulatorLatency | undefined;
  /** The fault at the start. */
  fault?: EmulatorFault | EmulatorFaultKind | null | undefined;
  /**
   * How long a wallet token is valid, in milliseconds.
   *
   * @default 900_000 (Juspay's fifteen minutes)
   */
  tokenLifetime?: number | undefined;
  /**
   * How long an OTP is valid, in milliseconds.
   *
   * @default 300_000
   */
  otpLifetime?: number | undefined;
  /**
   * Balance of a newly linked wallet that has no other balance at its provider, in major units.
   *
   * @default 500
   */
  balanceOnLink?: number | undefined;
}

/** One request that the emulator received. It has no key, no token, no OTP and no mobile number. */
export interface EmulatorRequest {
  /** Epoch milliseconds, by the emulator's clock. */
  at: number;
  method: string;
  /** Path without the query: `"/customers/guest_user/wallets"`. */
  path: string;
  /** Null for an unknown path or method. */
  operation: EmulatorOperation | null;
  /** Headers that Juspay reads. Null means that the request did not have it. */
  merchantId: string | null;
  version: string | null;
  routingId: string | null;
  contentType: string | null;
  /** HTTP status of the answer, or null before the answer. */
  status: number | null;
}

/** One Juspay in memory. */
export interface JuspayEmulator {
  /**
   * Answers a request like Juspay. It ignores the origin.
   *
   * @throws {TypeError} While the fault is `network_error`.
   * @throws The request's abort reason, when the request is aborted while it waits.
   */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  readonly apiKey: string;
  readonly merchantId: string;
  readonly responseKey: string;
  readonly clock: EmulatorClock;
  /** The customers by ID. The next answer has every change of them. */
  readonly customers: Map<string, EmulatedCustomer>;
  /** Returns a wallet of any customer by its ID. The next answer has every change of it. */
  readonly wallet: (walletId: string) => EmulatedWallet | undefined;
  /** The orders by ID. */
  readonly orders: ReadonlyMap<string, EmulatedOrder>;
  /** The requests, oldest first. `requests.length = 0` removes them. */
  readonly requests: EmulatorRequest[];
  /** Every wallet token that was issued, so that a test can look for leaks. */
  readonly issuedTokens: readonly string[];
  /** Sets the latency in milliseconds, for every request or by kind, from the next request on. */
  readonly setLatency: (latency: number | EmulatorLatency) => void;
  /** Sets the fault from the next request on. Null ends it. */
  readonly setFault: (fault: EmulatorFault | EmulatorFaultKind | null) => void;
  /**
   * Gives an order, and its latest transaction, any status of Juspay. No money moves.
   *
   * @throws {RangeError} For an unknown order.
   */
  readonly setOrderStatus: (orderId: string, status: EmulatedOrderStatus) => void;
  /**
   * Refunds a charged order, in full or an amount in major units. The order stays `CHARGED`.
   *
   * @throws {RangeError} For an unknown order, one that is not charged, and an amount that is not left.
   */
  readonly refund: (orderId: string, amount?: number) => void;
  /**
   * Ends a payment that waits for the customer, at any time, also after another payment of the order.
   *
   * @param transactionId Juspay's `txn_id`, from `orders.get(orderId).transactions`.
   * @throws {RangeError} For a transaction that does not wait.
   */
  readonly finishTransaction: (transactionId: string, action: FinishAction) => void;
  /** Every webhook that was created, oldest first. */
  readonly sentWebhooks: readonly SentWebhook[];
  /**
   * Sends a webhook about an order as it is now.
   *
   * @throws {RangeError} For an unknown order.
   */
  readonly sendWebhook: (name: WebhookEventName, orderId: string) => void;
  /** Resolves when no webhook is on its way. */
  readonly webhooksFinished: () => Promise<void>;
}
