/**
 * Why a webhook was not read.
 *
 * - `invalid_credentials`: the user name or the password is wrong.
 * - `too_large`: the body is over 256 kB.
 * - `malformed_event`: the body is no event. Signed and encrypted bodies (JWS inside JWE) are not supported.
 */
export type WebhookErrorCode = 'invalid_credentials' | 'too_large' | 'malformed_event';

const statuses: Record<WebhookErrorCode, number> = {
  invalid_credentials: 401,
  too_large: 413,
  malformed_event: 400,
};

/** A webhook that must not be believed. It holds nothing of the request. */
export class WebhookError extends Error {
  override name = 'WebhookError';
  readonly code: WebhookErrorCode;
  /** HTTP status to answer with. Juspay sends the event again unless it is 200. */
  readonly status: number;

  constructor(code: WebhookErrorCode, message: string) {
    super(message);
    this.code = code;
    this.status = statuses[code];
  }
}
