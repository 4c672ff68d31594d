import { readField } from './read-field.js';
import { type WalletsErrorCode, walletsErrorCodes } from './wallets-error.js';

/** Juspay's own codes. A backend that forwards Juspay's body sends them unchanged. */
const juspayCodes = new Map<unknown, WalletsErrorCode>([
  ['null_error', 'customer_not_found'],
  // The merchant's key is wrong. Signing in would not help the customer.
  ['access_denied', 'service_unavailable'],
  ['LP_INCORRECT_OTP', 'wrong_otp'],
  ['LP_USER_LOCKED', 'wallet_locked'],
]);

/**
 * Returns the code of an error answer: from `error_code` when that is known, else from the HTTP status.
 * The body may be anything: `{}`, HTML or nothing. Its text is never used.
 */
export function errorCodeOf(status: number, body: unknown): WalletsErrorCode {
  const code = statedErrorCode(body);
  if (code) return code;
  if (status === 401) return 'unauthenticated';
  if (status === 408 || status === 504) return 'timeout';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'service_unavailable' : 'rejected';
}

/**
 * Returns the code that a body states in `error_code`, else in `error_info.code`, or undefined when it states no
 * known code.
 */
export function statedErrorCode(body: unknown): WalletsErrorCode | undefined {
  const stated = readField(body, 'error_code') ?? readField(readField(body, 'error_info'), 'code');
  return walletsErrorCodes.find((known) => known === stated) ?? juspayCodes.get(stated);
}
