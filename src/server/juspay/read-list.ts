import { readRows } from '../../contract/read-rows.js';
import { isRecord } from './create-transport.js';
import type { JuspayRecord } from './create-transport.js';
import type { JuspayList } from './juspay-client.js';

/** Returns an answer with its wallets in `list`, in Juspay's names, or undefined if it has no list. */
export function readList(body: JuspayRecord): JuspayList | undefined {
  const rows = readRows(body);
  return rows && { ...body, list: rows.map(inSnakeCase) };
}

/** Returns a value with the names of its fields in snake case: a gateway can send `currentBalance`. */
function inSnakeCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSnakeCase);
  if (!isRecord(value)) return value;
  const fields: JuspayRecord = Object.create(null) as JuspayRecord;
  for (const [name, field] of Object.entries(value)) {
    const known = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    // Juspay's own name wins.
    if (known === name || !(known in value)) fields[known] = inSnakeCase(field);
  }
  return { ...fields };
}
