import * as v from 'valibot';
import { maskMobileNumber } from './mask-mobile-number.js';
import { parseTime } from './parse-time.js';
import { readBoolean } from './read-boolean.js';
import { readNumber } from './read-number.js';
import { snakeCaseKeys } from './snake-case-keys.js';
import type { SubBalance, SubBalanceKind, Wallet } from './wallet.js';

type Warn = (field: string) => void;

const kinds = new Map<string | null, SubBalanceKind>([
  ['WALLET', 'wallet'],
  ['CONSUMER_FINANCE', 'credit'],
  ['REWARD', 'reward'],
]);

/**
 * The schema of one wallet as a proxy answers it or Juspay sends it, in snake or camel case.
 * A field that cannot be read becomes null and is told to `warn`; only a row without an id or a
 * provider is no wallet.
 */
export function walletSchema(warn: Warn) {
  return v.pipe(
    v.unknown(),
    v.transform((row): Wallet => {
      const field = fieldsOf(row, warn);
      return {
        id: field('id', readText, ''),
        provider: field('wallet', readText, ''),
        bankCode: field('juspay_bank_code', readText, null),
        linked: field('linked', readBoolean, false),
        balance: field('current_balance', readNumber, null),
        lastRefreshed: field('last_refreshed', readTime, null),
        mobileNumber: field('metadata', readMobileNumber, null),
        subBalances: field('sub_details', (details) => readSubBalances(details, warn), []),
      };
    }),
    v.check((wallet) => wallet.id !== '' && wallet.provider !== ''),
  );
}

/** Null, "" and absent mean `none`. So does what `read` gives up on, but that is told to `warn`. */
function fieldsOf(row: unknown, warn: Warn) {
  const fields = snakeCaseKeys(row);
  return <Value, None>(
    name: string,
    read: (value: unknown) => Value | undefined,
    none: None,
  ): Value | None => {
    const given = fields[name] ?? '';
    const value = typeof given === 'string' ? given.trim() : given;
    if (value === '') return none;
    const known = read(value);
    if (known === undefined) warn(name);
    return known ?? none;
  };
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** All of 1970-01-01 is what `new Date(null)` became on its way: never. */
function readTime(value: unknown): number | null | undefined {
  const time = typeof value === 'string' ? parseTime(value) : value === 0 ? 0 : undefined;
  return time !== undefined && time < 86_400_000 ? null : time;
}

function readMobileNumber(value: unknown): string | null | undefined {
  if (typeof value !== 'object') return undefined;
  const number = snakeCaseKeys(value)['mobile_number'] ?? '';
  return typeof number === 'string' || typeof number === 'number'
    ? maskMobileNumber(String(number))
    : undefined;
}

function readSubBalances(details: unknown, warn: Warn): SubBalance[] | undefined {
  if (!Array.isArray(details)) return undefined;
  return details.flatMap((detail: unknown) => {
    const field = fieldsOf(detail, (name) => warn(`sub_details.${name}`));
    const method = field('payment_method', readText, '');
    if (method === '') {
      warn('sub_details');
      return [];
    }
    return {
      method,
      kind: kinds.get(field('payment_method_type', readText, null)) ?? 'other',
      balance: field('current_balance', readNumber, null),
      lastRefreshed: field('last_refreshed', readTime, null),
    };
  });
}
