import { readBoolean, readField, readNumber } from './read-field.js';
import { readSafeUrl } from './is-safe-url.js';

/** What an answer to create, authenticate, resend or link says about the step that comes next. */
export interface LinkAnswer {
  /** Whether the provider sends another OTP, or null where it does not say. */
  resendAllowed: boolean | null;
  /** How long to wait before asking for another OTP, in milliseconds, or null where it does not say. */
  resendAfter: number | null;
  /** The provider's page on which the customer links the wallet, instead of an OTP: https, or http on this machine. */
  redirectUrl: string | null;
}

/**
 * Reads `auth_params` (its `resend_wait_time` is in seconds, mostly a string) and
 * `payment.authentication.url` from a wallet answer, in snake or camel case. What is absent or cannot be
 * read is null, never an error.
 */
export function parseLinkAnswer(body: unknown): LinkAnswer {
  const params = readField(body, 'auth_params');
  const seconds = readNumber(readField(params, 'resend_wait_time')) ?? -1;
  const page = readField(readField(body, 'payment'), 'authentication');
  return {
    resendAllowed: readBoolean(readField(params, 'is_resend_allowed')) ?? null,
    resendAfter: seconds < 0 ? null : Math.round(seconds * 1000),
    redirectUrl: (readField(page, 'method') ?? 'GET') === 'GET' ? readSafeUrl(readField(page, 'url')) : null,
  };
}
