import { readField } from '../../contract/read-field.js';
import { JuspayError } from './juspay-error.js';
import type { JuspayErrorDetails } from './juspay-error.js';

/**
 * Returns the error of a linking call from its `error_code`, or undefined. LazyPay uses one code for a wrong OTP and
 * for too many attempts. So its text is searched for "exceeded" and for a number, but the text is not kept.
 */
export function toLinkingError(body: unknown, details: JuspayErrorDetails): JuspayError | undefined {
  const text = readField(body, 'error_message');
  const message = typeof text === 'string' ? text : '';
  switch (details.upstreamCode) {
    case 'LP_INCORRECT_OTP':
      return /exceeded/i.test(message) ? lockedError(details) : wrongError(details, attemptsLeft(message));
    case 'LP_USER_LOCKED':
      return lockedError(details);
    case 'otp_expired':
      return new JuspayError('otp_expired', 'The OTP has expired.', details);
    default:
      return undefined;
  }
}

function wrongError(details: JuspayErrorDetails, left: number | undefined): JuspayError {
  return left === 0
    ? lockedError(details)
    : new JuspayError('wrong_otp', 'The OTP is wrong.', { ...details, attemptsLeft: left });
}

const lockedError = (details: JuspayErrorDetails) =>
  new JuspayError('wallet_locked', 'The wallet is locked after too many wrong OTPs.', details);

/** Returns the number in "2 attempts left", "2 left" or "2 more attempts". A number of past attempts does not count. */
function attemptsLeft(message: string): number | undefined {
  const match =
    /\b(\d{1,2})\s+(?:more\s+(?:attempts?|tries)|(?:(?:attempts?|tries)\s+)?(?:left|remaining))\b/i.exec(
      message,
    );
  return match ? Number(match[1]) : undefined;
}
