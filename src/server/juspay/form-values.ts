import { JuspayError } from './juspay-error.js';

/**
 * An amount as Juspay takes it: a text with up to two decimals.
 *
 * @param amount Major units (rupees for INR), more than 0.
 * @throws {JuspayError} `rejected`
 */
export function formAmount(amount: number | string): string {
  const text = typeof amount === 'number' ? amount.toFixed(2) : amount;
  const exact = typeof amount === 'string' || Math.abs(Number(text) - amount) < 1e-9;
  if (!exact || !/^\d{1,12}(?:\.\d{1,2})?$/.test(text) || Number(text) <= 0) {
    throw new JuspayError('rejected', 'The amount must be more than 0, with two decimals at most.');
  }
  return text;
}

/**
 * A provider or payment method, such as `"PAYTM"`.
 *
 * @throws {JuspayError} `rejected`
 */
export function formName(name: string): string {
  if (typeof name !== 'string' || !/^[A-Za-z0-9_]{1,40}$/.test(name)) {
    throw new JuspayError('rejected', 'The wallet provider must be a name such as PAYTM.');
  }
  return name;
}

/**
 * A mobile number as text, whatever stands between its digits.
 *
 * @throws {JuspayError} `rejected`; the number is not in the message.
 */
export function formMobileNumber(number: string | undefined): string | undefined {
  if (number === undefined) return undefined;
  const plain = number.replace(/[\s()-]/g, '');
  if (!/^\+?\d{6,15}$/.test(plain)) throw new JuspayError('rejected', 'The mobile number cannot be read.');
  return plain;
}

/** Whether a text can be a code: not always digits nor always six, providers send up to 20 characters. */
export function isOtp(otp: string): boolean {
  return /^[\x21-\x7e]{1,64}$/.test(otp);
}
