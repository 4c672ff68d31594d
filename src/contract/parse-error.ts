import type { WalletsErrorCode } from './wallets-error-code.js';
import { walletsErrorCodes } from './wallets-error-code.js';

/** Juspay's own codes, as a backend that simply forwards its bodies hands them on. */
const juspayCodes = new Map<string, WalletsErrorCode>([
  ['null_error', 'customer_not_found'],
  ['LP_INCORRECT_OTP', 'wrong_otp'],
  ['LP_USER_LOCKED', 'wallet_locked'],
]);

/**
 * The code of a refusal: from `error_code` where it is known, else from the HTTP status. The body may be
 * anything: `{}`, HTML, nothing. Its text is never used.
 */
export function errorCodeOf(status: number, body: unknown): WalletsErrorCode {
  const stated = typeof body === 'object' && body !== null && 'error_code' in body ? body.error_code : undefined;
  if (typeof stated === 'string') {
    const code = walletsErrorCodes.find((known) => known === stated) ?? juspayCodes.get(stated);
    if (code) return code;
  }
  if (status === 401) return 'unauthenticated';
  if (status === 408) return 'timeout';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'provider_down' : 'rejected';
}
