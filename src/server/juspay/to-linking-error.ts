import { readField } from '../../contract/read-field.js';
import { JuspayError } from './juspay-error.js';
import type { JuspayErrorDetails } from './juspay-error.js';

/**
 * Returns the outcome of a linking call that Juspay states in `error_code`, or undefined. LazyPay says "wrong" and
 * "attempts exceeded" under one code, so its text is searched for a number and for that word. The text goes no further.
 */
export function toLinkingError(body: unknown, details: JuspayErrorDetails): JuspayError | undefined {
  const text = readField(body, 'error_message');
  const message = typeof text === 'string' ? text : '';
  switch (details.upstreamCode) {
    case 'LP_INCORRECT_OTP':
      return /exceeded/i.test(message) ? locked(details) : wrong(details, attemptsLeft(message));
    case 'LP_USER_LOCKED':
      return locked(details);
    case 'otp_expired':
      return new JuspayError('otp_expired', 'The OTP has expired.', details);
    default:
      return undefined;
  }
}

function wrong(details: JuspayErrorDetails, left: number | undefined): JuspayError {
  return left === 0
    ? locked(details)
    : new JuspayError('wrong_otp', 'The OTP is wrong.', { ...details, attemptsLeft: left });
}

const locked = (details: JuspayErrorDetails) =>
  new JuspayError('wallet_locked', 'The wallet is locked after too many wrong OTPs.', details);

/** Reads the number out of "2 attempts left", "2 left" and "2 more attempts". */
function attemptsLeft(message: string): number | undefined {
  const match = /\b(\d{1,2})\s+(?:more\s+)?(?:attempts?|tries|left|remaining)\b/i.exec(message);
  return match ? Number(match[1]) : undefined;
}
