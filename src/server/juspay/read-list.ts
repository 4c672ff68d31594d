import { readRows } from '../../contract/read-rows.js';
import { parseAnswer } from './create-transport.js';
import { JuspayError } from './juspay-error.js';
import type { CallOptions, JuspayClient, JuspayList } from './juspay-client.js';

export interface ListTextOptions extends CallOptions {
  /** Time limit of the signal, in milliseconds. */
  limit?: number | undefined;
}

/**
 * The functions that list wallets as Juspay's text, by the `listWallets` that parses it. A client with its own
 * `listWallets` has none.
 */
export const listTexts = new WeakMap<
  JuspayClient['listWallets'],
  (customerId: string, options?: ListTextOptions) => Promise<string>
>();

/**
 * Returns an answer with its wallets in `list`.
 *
 * @throws {JuspayError} `malformed_answer` if it has no list.
 */
export function parseList(text: string): JuspayList {
  const body = parseAnswer(text);
  const list = readRows(body);
  if (!list) throw new JuspayError('malformed_answer', 'The answer of Juspay has no "list" of wallets.');
  return { ...body, list };
}
