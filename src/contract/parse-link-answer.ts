import { fieldOf } from './field-of.js';
import { isSafeUrl } from './is-safe-url.js';
import { readBoolean } from './read-boolean.js';
import { readNumber } from './read-number.js';

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
  const params = fieldOf(body, 'auth_params');
  const seconds = readNumber(fieldOf(params, 'resend_wait_time')) ?? -1;
  const page = fieldOf(fieldOf(body, 'payment'), 'authentication');
  return {
    resendAllowed: readBoolean(fieldOf(params, 'is_resend_allowed')) ?? null,
    resendAfter: seconds < 0 ? null : Math.round(seconds * 1000),
    redirectUrl: (fieldOf(page, 'method') ?? 'GET') === 'GET' ? readSafeUrl(fieldOf(page, 'url')) : null,
  };
}

/** Any other URL could lead the customer astray. */
function readSafeUrl(value: unknown): string | null {
  try {
    const url = new URL(typeof value === 'string' ? value : '');
    return isSafeUrl(url) ? url.href : null;
  } catch {
    return null;
  }
}
