import { parseTime } from '../../contract/parse-time.js';
import { camelCase, readBoolean, readNumber } from '../../contract/read-field.js';
import type { JuspayRecord } from '../juspay/create-transport.js';

/** A field that a browser may see. */
export interface PublicField {
  /** Juspay's name. */
  name: string;
  /** The same in camel case, which some gateways send. */
  camelName: string;
  /** Whether a value has a form that a browser can read. A false answer is only a suspicion. */
  isReadable: (value: unknown) => boolean;
}

const isAny = (_value: unknown) => true;
const isAbsent = (value: unknown) => value === undefined || value === null || value === '';

/** Returns public fields whose values have one form. */
export const publicFields = (names: readonly string[], isReadable = isAny): PublicField[] =>
  names.map((name) => ({ name, camelName: camelCase(name), isReadable }));

export const isName = (value: unknown) => typeof value === 'string' && value.trim() !== '';
export const isText = (value: unknown) => isAbsent(value) || typeof value === 'string';
export const isFlag = (value: unknown) => isAbsent(value) || readBoolean(value) !== undefined;
export const isBalance = (value: unknown) => isAbsent(value) || readNumber(value) !== undefined;
export const isPastTime = (value: unknown) =>
  isAbsent(value) || (typeof value === 'string' && (parseTime(value) ?? Infinity) <= Date.now());

/**
 * Returns the given fields unchanged, by Juspay's names. It drops objects and arrays.
 *
 * @param onSuspect Called for a value that a browser perhaps cannot read.
 */
export function pick(
  record: JuspayRecord,
  wanted: readonly PublicField[],
  onSuspect: () => void = () => {},
): JuspayRecord {
  const picked: JuspayRecord = {};
  for (const field of wanted) {
    const value = ownField(record, field);
    const isComposite = typeof value === 'object' && value !== null;
    if (isComposite || !field.isReadable(value)) onSuspect();
    if (!isComposite && value !== undefined) picked[field.name] = value;
  }
  return picked;
}

/** Returns a field that a record itself has. Juspay's own name wins, also with null. */
export function ownField(
  record: JuspayRecord,
  { name, camelName }: Pick<PublicField, 'name' | 'camelName'>,
): unknown {
  const found = Object.hasOwn(record, name) ? name : camelName;
  return Object.hasOwn(record, found) ? record[found] : undefined;
}
