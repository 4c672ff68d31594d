/**
 * What went wrong between the merchant's server and Juspay.
 *
 * - `invalid_credentials`: Juspay refused the API key or the merchant id (401 or 403), or one is missing (no status).
 * - `customer_not_found`: Juspay does not know the customer.
 * - `wallet_not_found`: Juspay does not know the wallet, or the wallet belongs to another customer.
 * - `order_not_found`: Juspay says that it does not know the order.
 * - `not_linked`: the wallet has no token to pay with.
 * - `wrong_otp`, `otp_expired`, `wallet_locked`: outcomes of linking.
 * - `rate_limited`: too many requests. `retryAfter` is set if Juspay says how long to wait.
 * - `timeout`: no complete answer within the time limit.
 * - `unavailable`: no connection, a redirect, or a 5xx.
 * - `malformed_answer`: an answer that cannot be read, or that exceeds the size limit.
 * - `invalid_id`: an invalid ID. No request was sent.
 * - `rejected`: Juspay, or a check before sending, refused the request for another reason.
 */
export type JuspayErrorCode =
  | 'invalid_credentials'
  | 'customer_not_found'
  | 'wallet_not_found'
  | 'order_not_found'
  | 'not_linked'
  | 'wrong_otp'
  | 'otp_expired'
  | 'wallet_locked'
  | 'rate_limited'
  | 'timeout'
  | 'unavailable'
  | 'malformed_answer'
  | 'invalid_id'
  | 'rejected';

export interface JuspayErrorDetails {
  /** HTTP status of Juspay's answer, if there was one. */
  status?: number | undefined;
  /** Milliseconds to wait before another try. */
  retryAfter?: number | undefined;
  /** Juspay's `error_code`, or the code of a network error (`"ECONNREFUSED"`). Kept only if it cannot be a secret. */
  upstreamCode?: unknown;
  /** OTPs that the provider still accepts. */
  attemptsLeft?: number | undefined;
  /** Whether Juspay documents this refusal as "not processed". */
  notProcessed?: boolean | undefined;
}

/**
 * The only error that the Juspay client throws, except for the reason of an aborted signal. It is safe to log: it
 * contains no API key, no token, no mobile number and no text of an answer.
 */
export class JuspayError extends Error {
  override name = 'JuspayError';
  readonly code: JuspayErrorCode;
  readonly status: number | undefined;
  /** Milliseconds. */
  readonly retryAfter: number | undefined;
  /** For the merchant's log. Never show it to the customer. */
  readonly upstreamCode: string | undefined;
  /** With `wrong_otp`: how many more OTPs the provider accepts, if it says so. */
  readonly attemptsLeft: number | undefined;
  /** Whether Juspay documents this refusal as "not processed": the call had no effect and cannot have one later. */
  readonly notProcessed: boolean;

  constructor(code: JuspayErrorCode, message: string, details: JuspayErrorDetails = {}) {
    super(message);
    this.code = code;
    this.status = details.status;
    this.retryAfter = details.retryAfter;
    this.upstreamCode = codeWord(details.upstreamCode);
    this.attemptsLeft = details.attemptsLeft;
    this.notProcessed = details.notProcessed === true;
  }
}

/** Returns a code made of words, such as `LP_USER_LOCKED`. Returns undefined for a token, a key, an OTP or a number. */
function codeWord(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 40 || /^(?:tok|tkn|tk)_/i.test(value)) return undefined;
  return /^[A-Za-z]{1,20}(?:_[A-Za-z]{1,20}|_\d{1,3})*$/.test(value) ? value : undefined;
}
