import { JuspayError } from './juspay-error.js';

/** Letters, digits, `_`, `.`, `*` and `-`, never a leading dot: nothing that could change a path or a header. */
const id = /^[A-Za-z0-9_*-][A-Za-z0-9_.*-]{0,127}$/;

/** Whether a text can be a customer's or a wallet's id: 1 to 128 characters that mean nothing in a URL. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && id.test(value);
}

/**
 * Refuses an id before anything is sent.
 *
 * @throws {JuspayError} `invalid_id`
 */
export function assertId(kind: 'customer' | 'wallet', value: unknown): asserts value is string {
  if (!isId(value)) {
    throw new JuspayError(
      'invalid_id',
      `The ${kind} id must be 1 to 128 of A-Z a-z 0-9 _ . * - with no leading dot.`,
    );
  }
}

/**
 * Refuses an order id that Juspay would not take: alphanumeric, shorter than 21 characters. Its samples also hold
 * hyphens, so these and underscores pass.
 *
 * @throws {JuspayError} `invalid_id`
 */
export function assertOrderId(value: unknown): asserts value is string {
  if (typeof value !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9_-]{0,19}$/.test(value)) {
    throw new JuspayError(
      'invalid_id',
      'The order id must be 1 to 20 letters, digits, hyphens or underscores.',
    );
  }
}
