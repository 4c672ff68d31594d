/**
 * Every error that a customer can meet. A new code is one row here; the type check then names the messages
 * that lack its words.
 *
 * A row holds the HTTP status with which the proxy answers (null for errors that only arise in the browser)
 * and whether another try can succeed.
 */
export const walletsErrors = {
  /** The customer is not signed in at the merchant. */
  unauthenticated: [401, false],
  /** Juspay does not know the customer. */
  customer_not_found: [404, false],
  /** The wallet does not belong to this customer, or no longer exists. */
  wallet_not_found: [404, false],
  /** Too many requests. `retryAfter` says how long to wait. */
  rate_limited: [429, true],
  /** The device has no network. */
  offline: [null, true],
  /** No answer within the time limit. */
  timeout: [504, true],
  /** The merchant's server or Juspay cannot answer now. */
  service_unavailable: [502, true],
  /** The answer is not a wallet list. */
  malformed_answer: [502, true],
  /** The server refused the request for another reason. */
  rejected: [400, false],
  /** Linking: the code is wrong. */
  wrong_otp: [400, true],
  /** Linking: the code has expired. */
  otp_expired: [400, true],
  /** Linking: the provider accepts no more codes for now. */
  wallet_locked: [423, true],
} as const satisfies Record<string, readonly [status: number | null, retryable: boolean]>;

/** What went wrong. Each code has words and a next step. */
export type WalletsErrorCode = keyof typeof walletsErrors;

/** All codes, in the order of the table. */
export const walletsErrorCodes = Object.keys(walletsErrors) as WalletsErrorCode[];

/** Codes that only linking produces. Their words belong to the linking messages. */
export type LinkingErrorCode = 'wrong_otp' | 'otp_expired' | 'wallet_locked';

/** Whether another try can succeed. */
export function isRetryable(code: WalletsErrorCode): boolean {
  return walletsErrors[code][1];
}

/** Whether an error means that nobody is signed in. */
export const isSignedOut = (error: unknown): error is WalletsError =>
  error instanceof WalletsError && error.code === 'unauthenticated';

export interface WalletsErrorOptions {
  /** HTTP status of the answer, if there was one. */
  status?: number | undefined;
  /** How long the server asks to wait before another try, in milliseconds. */
  retryAfter?: number | undefined;
  /** When another try may start, in epoch milliseconds. */
  retryAt?: number | undefined;
  /** The technical error behind this one. It must not carry the body of an answer. */
  cause?: unknown;
}

/** The only error that batua's client throws. It carries a code and no text from Juspay. */
export class WalletsError extends Error {
  declare readonly code: WalletsErrorCode;
  declare readonly status: number | undefined;
  /** How long the server asks to wait before another try, in milliseconds. */
  declare readonly retryAfter: number | undefined;
  /** When another try may start, in epoch milliseconds by the client's clock. */
  declare readonly retryAt: number | undefined;

  constructor(code: WalletsErrorCode, message: string, options: WalletsErrorOptions = {}) {
    super(message, options);
    this.name = 'WalletsError';
    this.code = code;
    Object.assign(this, options);
  }
}
