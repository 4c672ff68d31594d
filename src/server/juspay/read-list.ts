import { readRows } from '../../contract/read-rows.js';
import type { JuspayRecord } from './create-transport.js';
import type { JuspayList } from './juspay-client.js';

/** Returns an answer with its wallets in `list`, or undefined if it has no list. */
export function readList(body: JuspayRecord): JuspayList | undefined {
  const rows = readRows(body);
  return rows && { ...body, list: rows };
}
