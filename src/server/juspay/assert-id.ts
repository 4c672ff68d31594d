import { JuspayError } from './juspay-error.js';

/** Letters, digits, `_`, `.`, `*` and `-`, without a leading dot. None of them changes a path or a header. */
const id = /^[A-Za-z0-9_*-][A-Za-z0-9_.*-]{0,127}$/;

/** Whether a value can be the ID of a customer or a wallet: 1 to 128 characters without a meaning in a URL. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && id.test(value);
}

/**
 * Checks the ID of a customer or a wallet. The client calls it before it sends anything.
 *
 * @throws {JuspayError} `invalid_id` if Juspay would not accept the ID.
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
 * Checks the ID of an order. Juspay documents alphanumeric IDs of at most 20 characters. Its samples also hold
 * hyphens, so hyphens and underscores are valid too.
 *
 * @throws {JuspayError} `invalid_id` if Juspay would not accept the ID.
 */
export function assertOrderId(value: unknown): asserts value is string {
  if (typeof value !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9_-]{0,19}$/.test(value)) {
    throw new JuspayError(
      'invalid_id',
      'The order id must be 1 to 20 letters, digits, hyphens or underscores.',
    );
  }
}
