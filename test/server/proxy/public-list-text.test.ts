import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWallets } from '../../../src/contract/parse-wallets.js';
import { WalletsError } from '../../../src/contract/wallets-error.js';
import { forwardList } from '../../../src/server/proxy/forward-wallets.js';
import { publicListText } from '../../../src/server/proxy/public-list-text.js';
import { walletSample, wildRow } from '../../contract/arbitrary-rows.js';

const paytm = {
  id: 'wlt_1',
  object: 'wallet_account',
  wallet: 'PAYTM',
  token: 'tok_secret',
  current_balance: '250.00',
  linked: true,
  last_refreshed: '2026-03-04T08:07:52+0000',
  juspay_bank_code: 'JP_PAYTM',
  metadata: { device_id: 'device_1', mobile_number: '98****10' },
  gateway_reference_id: 'secret_reference',
  sub_details: [
    {
      payment_method: 'PAYTM',
      payment_method_type: 'WALLET',
      last_refreshed: '2026-03-04T08:07:52.985Z',
      current_balance: 250,
    },
    { payment_method: 'PAYTM_POSTPAID', current_balance: null, last_refreshed: null },
  ],
};
const simpl = {
  wallet: 'SIMPL',
  metadata: null,
  sub_details: null,
  token: null,
  linked: 'false',
  id: 'wlt_2',
  current_balance: null,
  last_refreshed: null,
};

const textOf = (...list: unknown[]) =>
  JSON.stringify({ object: 'list', list, count: 10, offset: 0, total: 100 });

/** Returns what the other path forwards, as a browser receives it. */
const forwarded = (text: string): unknown =>
  JSON.parse(JSON.stringify(forwardList(JSON.parse(text) as { list: unknown[] })));

/** Returns the places that a browser cannot read. */
function unreadable(list: unknown[]): string[] {
  const places = new Set<string>();
  try {
    parseWallets(
      { list },
      {
        onWarning({ code, field }) {
          if (code === 'unreadable_wallet') places.add('list[]');
          if (code === 'unreadable_field') places.add(`list[].${field ?? ''}`);
        },
      },
    );
  } catch (error) {
    if (!(error instanceof WalletsError)) throw error;
  }
  return [...places].toSorted();
}

test.each([
  ['linked wallets', [paytm]],
  ['unlinked wallets', [simpl, { ...simpl, id: 'wlt_3', linked: false }]],
  ['no wallets', []],
  ['a full mobile number', [{ ...paytm, metadata: { mobile_number: '+91 9876543210' } }]],
  ['unknown fields', [{ first: 'tok_a', ...paytm, note: 'tok_b', flag: true, amount: -1.5, none: null }]],
  ['only unknown fields in the metadata', [{ ...paytm, metadata: { a: 'tok_c', b: 'tok_d', c: 1 } }]],
  ['letters of any script, and commas and braces in names', [{ ...paytm, wallet: 'पेटीएम, {PAYTM}:[1]' }]],
])('forwards the text of a list with %s as if it were parsed', (_name, rows) => {
  const text = textOf(...rows);
  const list = publicListText(text);
  expect(list).toBeTypeOf('string');
  expect(JSON.parse(list ?? '')).toEqual(forwarded(text));
  expect(list).not.toMatch(/tok_|secret|device_1|9876543210/);
});

test.each([
  ['an escaped quote', { wallet: 'PAY"TM' }],
  ['a backslash', { wallet: 'PAY\\TM' }],
  ['a hidden key inside a string', { id: 'a","token":"tok_x' }],
  ['a name in camel case', { currentBalance: 5 }],
  ['an object in an unknown field', { linking: { token: 'tok_x' } }],
  ['an object in a known field', { current_balance: { token: 'tok_x' } }],
  ['a known field in another place', { payment_method: 'tok_x' }],
  ['a known field in the metadata', { metadata: { id: 'tok_x' } }],
  ['a page of a provider', { payment: { authentication: { method: 'GET', url: 'https://p.example' } } }],
  ['no provider', { wallet: undefined }],
  ['no ID', { id: undefined }],
  ['a balance that is no number', { current_balance: 'tok_x' }],
  ['a balance in exponents', { current_balance: 1e30 }],
  ['a time that does not exist', { last_refreshed: '2026-02-30T00:00:00Z' }],
  ['a time in the future', { last_refreshed: new Date(Date.now() + 60_000).toISOString() }],
  ['a time of another zone', { last_refreshed: '2026-03-04T08:07:52+0530' }],
  ['an unreadable flag', { linked: 'perhaps' }],
  ['a mobile number that cannot be masked', { metadata: { mobile_number: 9876543210 } }],
  ['a method that comes twice', { sub_details: [{ payment_method: 'A' }, { payment_method: 'A' }] }],
  ['a method without a name', { sub_details: [{ payment_method: ' ' }] }],
  ...['}', ']'].map((end): [string, object] => [
    `a method that comes twice after ${end}`,
    { sub_details: [{ payment_method: 'A', payment_method_type: `W${end}` }, { payment_method: 'A' }] },
  ]),
])('leaves a list with %s to the reader', (_name, fields) => {
  expect(publicListText(textOf(paytm, { ...paytm, ...fields }))).toBeUndefined();
});

test('leaves a list with a control character that is not escaped to the reader', () => {
  for (const key of ['id', 'token', 'note']) {
    const row = { ...paytm, note: 'note', [key]: 'here' };
    const text = textOf({ ...row, metadata: { mobile_number: 'here 98' } });
    expect(publicListText(text)).toBeTypeOf('string');
    expect(publicListText(text.replaceAll('here', 'he\nre'))).toBeUndefined();
  }
});

test.each(['', '{}', '[]', '<html>', 'null', '{"list":{}}', '{"list":[]}x', '{"list": []}', '{"list":[],}'])(
  'leaves %j to the reader',
  (text) => {
    expect(publicListText(text)).toBeUndefined();
  },
);

const anyRow = fc.oneof(
  walletSample.map(({ wire }) => wire),
  wildRow,
  fc.record(
    Object.fromEntries(
      Object.entries(paytm).map(([key, value]) => [
        key,
        fc.oneof({ weight: 9, arbitrary: fc.constant<unknown>(value) }, fc.jsonValue()),
      ]),
    ),
  ),
);

test('forwards the same as the reader for any list, or nothing', () => {
  let texts = 0;
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 2 }), fc.jsonValue(), (rows, count) => {
      const text = JSON.stringify({ list: rows, count });
      const list = publicListText(text);
      if (list === undefined) return;
      texts += 1;
      expect(JSON.parse(list)).toEqual(forwarded(text));
      expect(unreadable((JSON.parse(text) as { list: unknown[] }).list)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
  expect(texts).toBeGreaterThan(100);
});

test('reports each field that a browser cannot read, and no other in a readable row', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 3 }), (rows) => {
      const { list } = JSON.parse(JSON.stringify({ list: rows })) as { list: unknown[] };
      let fields: string[] = [];
      forwardList({ list }, (names) => (fields = names));
      const expected = unreadable(list);
      expect(fields).toEqual(expect.arrayContaining(expected));
      // A browser stops at a row, or at an instrument, that it cannot read at all.
      const stops = expected.some((place) => place === 'list[]' || place === 'list[].sub_details');
      expect(fields.filter((field) => !stops && !expected.includes(field))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('reads the longest answer without exhausting the stack', () => {
  const rows = Array.from({ length: 2000 }, () => paytm);
  expect(publicListText(textOf(...rows))).toBeTypeOf('string');
  expect(publicListText(textOf(...rows, { ...paytm, linked: 5 }))).toBeUndefined();
  expect(publicListText(textOf({ ...paytm, id: 'x'.repeat(900_000), linked: 5 }))).toBeUndefined();
});

test('reads a wallet with 30,000 instruments in linear time', () => {
  const instruments = Array.from({ length: 30_000 }, (_, index) => ({ payment_method: `M${index}` }));

  expect(publicListText(textOf({ ...paytm, sub_details: instruments }))).toContain('"M29999"');
});
