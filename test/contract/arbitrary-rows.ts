import * as fc from 'fast-check';
import type { Instrument, Wallet } from '../../src/contract/wallet.js';

/** A value as it comes over the wire, and what it means. */
interface Sample<Value> {
  wire: unknown;
  value: Value;
}

const none = <Value>(value: Value): fc.Arbitrary<Sample<Value>> =>
  fc.constantFrom<unknown[]>(null, '', undefined).map((wire) => ({ wire, value }));

const paise = fc.integer({ min: -100_000, max: 100_000_000 });
const balance: fc.Arbitrary<Sample<number | null>> = fc.oneof(
  none(null),
  paise.map((amount) => ({ wire: amount / 100, value: amount / 100 })),
  paise.map((amount) => ({ wire: (amount / 100).toFixed(2), value: amount / 100 })),
);

const linked: fc.Arbitrary<Sample<boolean>> = fc.oneof(
  none(false),
  fc.boolean().map((value) => ({ wire: value, value })),
  fc.boolean().map((value) => ({ wire: String(value), value })),
);

const second = fc.integer({ min: Date.UTC(2012, 0) / 1000, max: Date.UTC(2026, 0) / 1000 });
const iso = (milliseconds: number) => new Date(milliseconds).toISOString();
const offsets = fc.constantFrom(
  ['+0000', 0],
  ['+00:00', 0],
  ['+0530', 330],
  ['+05:30', 330],
  ['-0800', -480],
) as fc.Arbitrary<[string, number]>;
const time: fc.Arbitrary<Sample<number | null>> = fc.oneof(
  none(null),
  fc.constantFrom(0, iso(0), '1970-01-01T00:00:00+0000').map((wire) => ({ wire, value: null })),
  second.map((at) => ({ wire: iso(at * 1000).replace('.000', ''), value: at * 1000 })),
  fc
    .tuple(second, fc.nat(999))
    .map(([at, rest]) => ({ wire: iso(at * 1000 + rest), value: at * 1000 + rest })),
  fc.tuple(second, offsets).map(([at, [text, minutes]]) => ({
    wire: iso((at + minutes * 60) * 1000).replace('.000Z', text),
    value: at * 1000,
  })),
);

const providers = fc.oneof(
  fc.constantFrom('PAYTM', 'MOBIKWIK', 'SIMPL', 'TWID_V2', 'AMAZONPAY'),
  fc.stringMatching(/^[A-Z][A-Z0-9_]{0,19}$/),
);
const code = fc.oneof(
  none(null),
  providers.map((name) => ({ wire: `JP_${name}`, value: `JP_${name}` })),
);

/** What nobody expects: any JSON under any name that means nothing to the contract. */
const extras = fc.dictionary(fc.stringMatching(/^x_[a-z_]{0,9}$/), fc.jsonValue(), { maxKeys: 3 });

const type = fc.constantFrom(
  ['WALLET', 'money'],
  ['CONSUMER_FINANCE', 'credit'],
  ['REWARD', 'points'],
  ['OTHER_THING', 'other'],
  [null, 'money'],
) as fc.Arbitrary<[string | null, Instrument['kind']]>;

/** Instruments under a wallet, none of them its own or one that is known by its name. */
const detail = fc
  .record({ method: fc.stringMatching(/^[A-Z]{3,9}_X$/), type, balance, time, extras })
  .map((given): Sample<Instrument> => ({
    wire: {
      ...given.extras,
      payment_method: given.method,
      payment_method_type: given.type[0],
      current_balance: given.balance.wire,
      last_refreshed: given.time.wire,
    },
    value: {
      method: given.method,
      type: given.type[0] ?? 'WALLET',
      kind: given.type[1],
      balance: given.balance.value,
      lastRefreshed: given.time.value,
    },
  }));
const details = fc.oneof(
  none<Instrument[]>([]),
  fc.uniqueArray(detail, { selector: ({ value }) => value.method, maxLength: 3 }).map((list) => ({
    wire: list.map(({ wire }) => wire),
    value: list.map(({ value }) => value),
  })),
);

function camelCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCase);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [
    key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    camelCase(item),
  ]);
  return Object.fromEntries(entries);
}

/** A secret that is planted in every row, and must be nowhere in what is read from it. */
interface Planted {
  token: string;
  mobileNumber: string;
}

interface WalletSample extends Sample<
  Omit<Wallet, 'mobileNumber' | 'instruments'> & { instruments: Partial<Instrument>[] }
> {
  planted: Planted;
}

/** A wallet row that can be read: any mix of the recorded shapes, in snake or camel case. */
export const walletSample: fc.Arbitrary<WalletSample> = fc
  .record({
    id: fc.stringMatching(/^wl[tm]_[a-z0-9]{8,16}$/),
    provider: providers,
    code,
    linked,
    balance,
    time,
    details,
    extras,
    camel: fc.boolean(),
    token: fc.stringMatching(/^tok_[A-Z]{16}$/),
    mobileNumber: fc.stringMatching(/^[6-9]\d{9}$/),
    prefix: fc.constantFrom('', '+91', '+91 ', '0', '91'),
  })
  .map(({ camel, token, mobileNumber, ...given }) => {
    const row = {
      ...given.extras,
      id: given.id,
      object: 'wallet_account',
      wallet: given.provider,
      token,
      juspay_bank_code: given.code.wire,
      linked: given.linked.wire,
      current_balance: given.balance.wire,
      last_refreshed: given.time.wire,
      metadata: { mobile_number: given.prefix + mobileNumber, device_id: `${mobileNumber}-${token}` },
      gateway_reference_id: `${token}-${mobileNumber}`,
      sub_details: given.details.wire,
    };
    const own = {
      method: given.provider,
      type: 'WALLET',
      balance: given.balance.value,
      lastRefreshed: given.time.value,
    };
    return {
      wire: camel ? camelCase(row) : row,
      value: {
        id: given.id,
        provider: given.provider,
        bankCode: given.code.value,
        linked: given.linked.value,
        instruments: [
          ...(given.balance.value === null && given.details.value.length > 0 ? [] : [own]),
          ...given.details.value.map((instrument) => ({
            ...instrument,
            lastRefreshed: instrument.lastRefreshed ?? own.lastRefreshed,
          })),
        ],
      },
      planted: { token, mobileNumber },
    };
  });

/** A row with every field of a wallet, each holding any JSON whatsoever. */
export const wildRow = fc.record(
  {
    id: fc.oneof(fc.stringMatching(/^wlt_[a-z]{3}$/), fc.jsonValue()),
    wallet: fc.oneof(providers, fc.jsonValue()),
    token: fc.jsonValue(),
    current_balance: fc.jsonValue(),
    linked: fc.jsonValue(),
    last_refreshed: fc.jsonValue(),
    juspay_bank_code: fc.jsonValue(),
    metadata: fc.oneof(fc.jsonValue(), fc.record({ mobile_number: fc.jsonValue() })),
    sub_details: fc.oneof(
      fc.jsonValue(),
      fc.array(
        fc.record({
          payment_method: fc.oneof(providers, fc.jsonValue()),
          payment_method_type: fc.jsonValue(),
          current_balance: fc.jsonValue(),
          last_refreshed: fc.jsonValue(),
        }),
      ),
    ),
  },
  { requiredKeys: [] },
);
