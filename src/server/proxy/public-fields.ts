import { parseTime } from '../../contract/parse-time.js';
import { camelCase, readBoolean, readNumber } from '../../contract/read-field.js';
import type { JuspayRecord } from '../juspay/create-transport.js';

/** A field that a browser may see. */
export interface PublicField {
  /** Juspay's name. */
  name: string;
  /** The same in camel case, which some gateways send. */
  camelName: string;
  /** Whether a browser can read a value that is not blank. */
  isReadable: (value: unknown) => boolean;
}

/** Returns public fields whose values have one form. */
export const publicFields = (isReadable: PublicField['isReadable'], ...names: string[]): PublicField[] =>
  names.map((name) => ({ name, camelName: camelCase(name), isReadable }));

export const isAny = () => true;
export const isText = (value: unknown): value is string => typeof value === 'string';
export const isFlag = (value: unknown) => readBoolean(value) !== undefined;
export const isBalance = (value: unknown) => readNumber(value) !== undefined;
/** Clocks differ, but not by an hour. */
export const isPastTime = (value: unknown) =>
  value === 0 || (parseTime(isText(value) ? value : '') ?? Infinity) <= Date.now() + 3_600_000;

/** Whether a value is null, absent or a text without characters. */
export const isBlank = (value: unknown) =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/**
 * Returns the given fields unchanged, by Juspay's names. It drops objects and arrays.
 *
 * @param warn Called with the name of a field that a browser cannot read.
 */
export function pick(
  record: JuspayRecord,
  wanted: readonly PublicField[],
  warn: (name: string) => void = () => {},
): JuspayRecord {
  const picked: JuspayRecord = {};
  for (const field of wanted) {
    const value = ownField(record, field);
    if (!isBlank(value) && !field.isReadable(typeof value === 'string' ? value.trim() : value))
      warn(field.name);
    const isComposite = typeof value === 'object' && value !== null;
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
