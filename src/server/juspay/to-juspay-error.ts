import { JuspayError } from './juspay-error.js';
import type { JuspayErrorCode, JuspayErrorDetails } from './juspay-error.js';
import { parseRetryAfter } from '../../contract/retry-after.js';

/** What a call is about, which tells whose absence a 404 means. */
export type Subject = 'customer' | 'wallet' | 'order';

const linking = new Map<unknown, [JuspayErrorCode, string]>([
  ['LP_INCORRECT_OTP', ['wrong_otp', 'The code is wrong.']],
  ['otp_expired', ['otp_expired', 'The code has expired.']],
  ['LP_USER_LOCKED', ['wallet_locked', 'The wallet is locked after too many wrong codes.']],
]);

/**
 * The error that an answer of Juspay's means, or undefined where it is none. The body may be anything: `{}`, HTML,
 * nothing. Of its words only `error_code` is read, `status` and the messages are free text.
 */
export function toJuspayError(response: Response, body: unknown, subject: Subject): JuspayError | undefined {
  const { status } = response;
  const upstreamCode = errorCode(body);
  const details: JuspayErrorDetails = { status, upstreamCode };
  const outcome = linking.get(upstreamCode);
  if (outcome) return new JuspayError(outcome[0], outcome[1], details);
  if (response.ok) return undefined;
  if (status === 401 || status === 403) {
    return new JuspayError('invalid_credentials', 'Juspay refused the API key or the merchant id.', details);
  }
  if (status === 429) {
    const retryAfter = parseRetryAfter(response.headers.get('retry-after'), Date.now());
    return new JuspayError('rate_limited', 'Juspay asks to slow down.', { ...details, retryAfter });
  }
  if (status === 408 || status === 504) return new JuspayError('timeout', 'Juspay ran out of time.', details);
  if (status >= 500) return new JuspayError('unavailable', 'Juspay cannot answer now.', details);
  if (subject === 'customer' && (upstreamCode === 'null_error' || status === 404)) {
    return new JuspayError('customer_not_found', 'Juspay does not know this customer.', details);
  }
  if (subject === 'wallet' && status === 404) {
    return new JuspayError('wallet_not_found', 'Juspay does not know this wallet.', details);
  }
  return new JuspayError('rejected', 'Juspay refused the request.', details);
}

function errorCode(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'error_code' in body ? body.error_code : undefined;
}
