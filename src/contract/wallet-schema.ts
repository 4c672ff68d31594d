import * as v from 'valibot';
import { maskMobileNumber } from './mask-mobile-number.js';
import { parseTime } from './parse-time.js';
import { snakeCaseKeys } from './snake-case-keys.js';
import type { SubBalance, SubBalanceKind, Wallet } from './wallet.js';

const kinds = new Map<string, SubBalanceKind>([
  ['WALLET', 'wallet'],
  ['CONSUMER_FINANCE', 'credit'],
  ['REWARD', 'reward'],
]);

const Row = v.pipe(v.record(v.string(), v.unknown()), v.transform(snakeCaseKeys));
const Name = v.pipe(v.string(), v.trim(), v.nonEmpty());
/** Null, absent and "" all mean none. */
const none = v.pipe(v.nullish(v.literal('')), v.transform(() => null));

const Text = v.union([none, v.pipe(v.string(), v.trim())]);
const Balance = v.union([
  v.pipe(v.number(), v.finite()),
  none,
  v.pipe(v.string(), v.trim(), v.regex(/^-?\d+(\.\d+)?$/), v.transform(Number), v.finite()),
]);
const Linked = v.union([
  v.boolean(),
  v.pipe(none, v.transform(() => false)),
  v.pipe(v.string(), v.toLowerCase(), v.picklist(['true', 'false']), v.transform((text) => text === 'true')),
]);
/** Epoch 0 is what `new Date(null)` became on its way: never. */
const Time = v.union([
  none,
  v.pipe(v.literal(0), v.transform(() => null)),
  v.pipe(v.string(), v.transform(parseTime), v.number(), v.transform((time) => (time === 0 ? null : time))),
]);
const MobileNumber = v.union([
  none,
  v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.transform(maskMobileNumber)),
]);
const Metadata = v.pipe(Row, v.transform(withKeys('mobile_number')), v.object({ mobile_number: MobileNumber }));

/**
 * The schema of one wallet as a proxy answers it or Juspay sends it, in snake or camel case.
 * A field that cannot be read becomes null and is told to `warn`; only a row without an id or a
 * provider is no wallet.
 */
export function walletSchema(warn: (field: string) => void) {
  const warned = <Value>(field: string, value: Value) => () => {
    warn(field);
    return value;
  };
  const figures = {
    current_balance: v.fallback(Balance, warned('current_balance', null)),
    last_refreshed: v.fallback(Time, warned('last_refreshed', null)),
  };
  const SubDetail = v.pipe(
    Row,
    v.transform(withKeys('payment_method', 'payment_method_type', 'current_balance', 'last_refreshed')),
    v.object({ ...figures, payment_method: Name, payment_method_type: v.fallback(Text, null) }),
    v.transform(
      (detail): SubBalance => ({
        method: detail.payment_method,
        kind: kinds.get(detail.payment_method_type?.toUpperCase() ?? '') ?? 'other',
        balance: detail.current_balance,
        lastRefreshed: detail.last_refreshed,
      }),
    ),
  );
  const SubDetails = v.union([
    none,
    v.pipe(
      v.array(v.fallback(v.nullable(SubDetail), warned('sub_details', null))),
      v.transform((details) => details.filter((detail) => detail !== null)),
    ),
  ]);

  return v.pipe(
    Row,
    v.transform(
      withKeys(
        'id',
        'wallet',
        'current_balance',
        'linked',
        'last_refreshed',
        'juspay_bank_code',
        'metadata',
        'sub_details',
      ),
    ),
    v.object({
      ...figures,
      id: Name,
      wallet: Name,
      linked: v.fallback(Linked, warned('linked', false)),
      juspay_bank_code: v.fallback(Text, warned('juspay_bank_code', null)),
      metadata: v.fallback(v.union([none, Metadata]), warned('metadata', null)),
      sub_details: v.fallback(SubDetails, warned('sub_details', null)),
    }),
    v.transform(
      (row): Wallet => ({
        id: row.id,
        provider: row.wallet,
        bankCode: row.juspay_bank_code,
        linked: row.linked,
        balance: row.current_balance,
        lastRefreshed: row.last_refreshed,
        mobileNumber: row.metadata?.mobile_number ?? null,
        subBalances: row.sub_details ?? [],
      }),
    ),
  );
}

/** Makes absent keys undefined, so that a schema meets absent and null alike. */
function withKeys<const Key extends string>(...keys: Key[]) {
  return (row: Record<string, unknown>) =>
    Object.fromEntries(keys.map((key) => [key, row[key]])) as Record<Key, unknown>;
}
