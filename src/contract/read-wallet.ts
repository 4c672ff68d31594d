import { readBoolean, readField, readNumber } from './read-field.js';
import { maskMobileNumber } from './mask-mobile-number.js';
import { parseTime } from './parse-time.js';
import type { SubBalance, SubBalanceKind, Wallet } from './wallet.js';

type Warn = (field: string) => void;

const kinds = new Map<string | null, SubBalanceKind>([
  ['WALLET', 'wallet'],
  ['CONSUMER_FINANCE', 'credit'],
  ['REWARD', 'reward'],
]);

/**
 * Reads one wallet as a proxy answers it or Juspay sends it, in snake or camel case. A field that cannot be
 * read becomes null and is told to `warn`.
 *
 * @returns Undefined where the row has no id or no provider: it is no wallet.
 */
export function readWallet(row: unknown, warn: Warn): Wallet | undefined {
  const field = fieldsOf(row, warn);
  const id = field('id', readText);
  const provider = field('wallet', readText);
  if (!id || !provider) return undefined;
  return {
    id,
    provider,
    bankCode: field('juspay_bank_code', readText),
    linked: field('linked', readBoolean) ?? false,
    balance: field('current_balance', readNumber),
    lastRefreshed: field('last_refreshed', readTime),
    mobileNumber: field('metadata', readMobileNumber),
    subBalances: field('sub_details', (details) => readSubBalances(details, warn)) ?? [],
  };
}

/** Null, "" and absent give null. So does what `read` answers with undefined, but that is told to `warn`. */
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

/** All of 1970-01-01 is what `new Date(null)` became on its way: never. */
function readTime(value: unknown): number | null | undefined {
  const time = value === 0 ? 0 : parseTime(readText(value) ?? '');
  return time !== undefined && time < 86_400_000 ? null : time;
}

function readMobileNumber(value: unknown): string | null | undefined {
  if (typeof value !== 'object') return undefined;
  const number = readField(value, 'mobile_number') ?? '';
  const text = typeof number === 'number' ? String(number) : readText(number);
  return text === undefined ? undefined : maskMobileNumber(text);
}

function readSubBalances(details: unknown, warn: Warn): SubBalance[] | undefined {
  if (!Array.isArray(details)) return undefined;
  return details.flatMap((detail: unknown) => {
    const field = fieldsOf(detail, (name) => warn(`sub_details.${name}`));
    const method = field('payment_method', readText);
    if (!method) {
      warn('sub_details');
      return [];
    }
    return {
      method,
      kind: kinds.get(field('payment_method_type', readText)) ?? 'other',
      balance: field('current_balance', readNumber),
      lastRefreshed: field('last_refreshed', readTime),
    };
  });
}
