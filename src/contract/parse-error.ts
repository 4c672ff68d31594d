import { fieldOf } from './field-of.js';
import type { WalletsErrorCode } from './wallets-error-code.js';
import { walletsErrorCodes } from './wallets-error-code.js';

/** Juspay's own codes, as a backend that simply forwards its bodies hands them on. */
const juspayCodes = new Map<unknown, WalletsErrorCode>([
  ['null_error', 'customer_not_found'],
  // The merchant's key is wrong: nothing that signing in would mend.
  ['access_denied', 'provider_down'],
  ['LP_INCORRECT_OTP', 'wrong_otp'],
  ['LP_USER_LOCKED', 'wallet_locked'],
]);

/**
 * The code of a refusal: from `error_code` where it is known, else from the HTTP status. The body may be
 * anything: `{}`, HTML, nothing. Its text is never used.
 */
export function errorCodeOf(status: number, body: unknown): WalletsErrorCode {
  const code = statedErrorCode(body);
  if (code) return code;
  if (status === 401) return 'unauthenticated';
  if (status === 408 || status === 504) return 'timeout';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'provider_down' : 'rejected';
}

/** The code that a body itself states in `error_code`, or undefined where it states none that is known. */
export function statedErrorCode(body: unknown): WalletsErrorCode | undefined {
  const stated = fieldOf(body, 'error_code');
  return walletsErrorCodes.find((known) => known === stated) ?? juspayCodes.get(stated);
}
