import { readField } from './read-field.js';

/**
 * Returns the rows of a list: of `{ list: […] }`, of the same in `payload`, or of a bare array that is not empty.
 * Undefined if there are no rows.
 */
export function readRows(body: unknown): unknown[] | undefined {
  const rows =
    Array.isArray(body) && body.length > 0
      ? body
      : (readField(body, 'list') ?? readField(readField(body, 'payload'), 'list'));
  return Array.isArray(rows) ? rows : undefined;
}
