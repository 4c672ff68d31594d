import { JuspayError } from './juspay-error.js';
import { fractionDigits, toMinorUnits } from './minor-units.js';

/**
 * Returns an amount in the form that Juspay accepts: a text with as many decimals as the currency has.
 *
 * @param amount Major units (rupees for INR), more than 0.
 * @param currency ISO 4217 code.
 * @throws {JuspayError} `rejected` if the amount is not valid.
 */
export function formAmount(amount: unknown, currency: string): string {
  const minor = toMinorUnits(amount, currency);
  const digits = fractionDigits(currency);
  if (minor === null || digits === null || minor <= 0 || minor > 1e14) {
    throw new JuspayError('rejected', 'The amount must be more than 0 and no finer than the currency.');
  }
  return (minor / 10 ** digits).toFixed(digits);
}

/**
 * Returns an ISO 4217 code, or undefined when it is not given.
 *
 * @throws {JuspayError} `rejected` if the value is not such a code.
 */
export function formCurrency(currency: unknown): string | undefined {
  if (currency === undefined) return undefined;
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) {
    throw new JuspayError('rejected', 'The currency must be an ISO 4217 code such as INR.');
  }
  return currency;
}

/**
 * Returns a text field unchanged, or undefined when it is not given.
 *
 * @throws {JuspayError} `rejected` if the value is not a text. The message does not contain the value.
 */
export function formText(name: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw new JuspayError('rejected', `The ${name} must be a text.`);
  return value;
}

/**
 * Returns the additional fields of a payment method.
 *
 * @throws {JuspayError} `rejected` if a field is not a text.
 */
export function formOptions(options: unknown): Record<string, string> {
  if (options === undefined) return {};
  if (typeof options !== 'object' || options === null || !Object.values(options).every(isText)) {
    throw new JuspayError('rejected', 'The options of a payment method must be texts.');
  }
  return options as Record<string, string>;
}

const isText = (value: unknown) => typeof value === 'string';

/**
 * Returns a provider, a payment method or its type, such as `"PAYTM"`.
 *
 * @throws {JuspayError} `rejected` if the value is not such a name.
 */
export function formName(name: unknown): string {
  if (!isName(name))
    throw new JuspayError('rejected', 'The provider or payment method must be a name such as PAYTM.');
  return name;
}

/** Whether a value is a name of a provider or a payment method: 1 to 40 letters, digits and underscores. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_]{1,40}$/.test(value);
}

/**
 * Returns a mobile number without spaces, hyphens and parentheses, or undefined when it is not given.
 *
 * @throws {JuspayError} `rejected` if it is not a mobile number. The message does not contain it.
 */
export function formMobileNumber(number: unknown): string | undefined {
  if (number === undefined) return undefined;
  const plain = typeof number === 'string' ? number.replace(/[\s()-]/g, '') : '';
  if (!/^\+?\d{6,15}$/.test(plain))
    throw new JuspayError('rejected', 'The mobile number must have 6 to 15 digits.');
  return plain;
}

/** Whether a value can be an OTP. Providers send up to 20 characters, and not only digits. */
export function isOtp(otp: unknown): otp is string {
  return typeof otp === 'string' && /^[\x21-\x7e]{1,64}$/.test(otp);
}
