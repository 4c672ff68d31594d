import { instrumentKind } from './instrument-kind.js';
import { maskMobileNumber } from './mask-mobile-number.js';
import { parseTime } from './parse-time.js';
import { readBoolean, readField, readNumber } from './read-field.js';
import type { Instrument, Wallet } from './wallet.js';
import type { WalletsWarning } from './wallets-warning.js';

type Warn = (field: string, code?: WalletsWarning['code']) => void;
type ReadOneField = ReturnType<typeof fieldsOf>;

/** Clocks differ, but not by an hour. */
const farthestFuture = 3_600_000;

/** How wallets are read. */
export interface ReadOptions {
  /**
   * The current time, in epoch milliseconds. A time more than an hour later is unreadable.
   * @default Date.now()
   */
  now?: number | undefined;
  /** Payment methods of type `WALLET` that are credit, in addition to those that batua knows. */
  creditMethods?: readonly string[] | undefined;
}

/**
 * Reads one wallet as a proxy answers it or as Juspay sends it, in snake or camel case. A field that cannot
 * be read becomes null and is reported to `warn`.
 *
 * @returns Undefined if the row has no provider, or if it is linked and has no ID.
 */
export function readWallet(
  row: unknown,
  warn: Warn,
  { now = Date.now(), creditMethods }: ReadOptions,
): Wallet | undefined {
  const field = fieldsOf(row, warn);
  const id = field('id', readText) ?? '';
  const provider = field('wallet', readText);
  const linked = field('linked', readBoolean) ?? false;
  if (!provider || (linked && !id)) return undefined;

  const readInstrument = (read: ReadOneField, method: string, type: string): Instrument => ({
    method,
    type,
    kind: instrumentKind(type, method, creditMethods),
    balance: read('current_balance', readNumber),
    lastRefreshed: read('last_refreshed', (value) => readTime(value, now + farthestFuture)),
  });
  const main = readInstrument(field, provider, 'WALLET');

  function readDetails(details: unknown): Instrument[] | undefined {
    if (!Array.isArray(details)) return undefined;
    const instruments: Instrument[] = [];
    for (const detail of details as unknown[]) {
      const read = fieldsOf(detail, (name) => warn(`sub_details.${name}`));
      const method = read('payment_method', readText);
      if (!method || instruments.some((known) => known.method === method)) {
        warn('sub_details');
        continue;
      }
      const instrument = readInstrument(read, method, read('payment_method_type', readText) ?? 'WALLET');
      instruments.push({ ...instrument, lastRefreshed: instrument.lastRefreshed ?? main.lastRefreshed });
    }
    return instruments;
  }

  return {
    id,
    provider,
    bankCode: field('juspay_bank_code', readText),
    linked,
    mobileNumber: field('metadata', readMobileNumber),
    instruments: joinInstruments(main, field('sub_details', readDetails) ?? [], warn),
  };
}

/**
 * Returns the wallet's own instrument, followed by the others. Juspay sends the own balance in the wallet
 * (`main`) and in `sub_details`: the newer one wins, and at the same time that of `sub_details`.
 */
function joinInstruments(main: Instrument, details: Instrument[], warn: Warn): Instrument[] {
  const { balance, lastRefreshed } = main;
  const own = details.find(({ method }) => method === main.method);
  if (!own) return balance === null && details.length > 0 ? details : [main, ...details];
  const lead = (lastRefreshed ?? 0) - (own.lastRefreshed ?? 0);
  const useMain = balance !== null && (own.balance === null || lead > 0);
  if (!useMain && !lead && balance !== null && balance !== own.balance)
    warn('current_balance', 'conflicting_balance');
  return [useMain ? { ...own, balance, lastRefreshed } : own, ...details.filter((detail) => detail !== own)];
}

/** Null, "" and absent give null. So does a value for which `read` returns undefined, but `warn` hears of it. */
function fieldsOf(row: unknown, warn: Warn) {
  return <Value>(name: string, read: (value: unknown) => Value | undefined): Value | null => {
    const given = readField(row, name) ?? '';
    const value = typeof given === 'string' ? given.trim() : given;
    if (value === '') return null;
    const known = read(value);
    if (known === undefined) warn(name);
    return known ?? null;
  };
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Any time on 1970-01-01 means never: some proxies send `new Date(null)`. */
function readTime(value: unknown, latest: number): number | null | undefined {
  const time = value === 0 ? 0 : (parseTime(readText(value) ?? '') ?? Infinity);
  if (time > latest) return undefined;
  return time < 86_400_000 ? null : time;
}

function readMobileNumber(value: unknown): string | null | undefined {
  if (typeof value !== 'object') return undefined;
  const number = readField(value, 'mobile_number') ?? '';
  const text = typeof number === 'number' ? String(number) : readText(number);
  return text === undefined ? undefined : maskMobileNumber(text);
}
