import { expect, test } from 'vitest';
import { readOne, unreadable } from './read-one.js';

const own = { method: 'PAYTM', type: 'WALLET', kind: 'money', balance: null, lastRefreshed: null };

test('reads a wallet without sub_details as its own instrument', () => {
  expect(readOne({ current_balance: 45 }).wallet.instruments).toEqual([{ ...own, balance: 45 }]);
});

test.each([
  ['WALLET', 'money'],
  ['CONSUMER_FINANCE', 'credit'],
  ['REWARD', 'points'],
  ['GIFT_CARD', 'other'],
  ['constructor', 'other'],
])('reads an instrument of type %j as %s', (type, kind) => {
  const sub_details = [{ payment_method: 'X', payment_method_type: type }];
  const { wallet, warnings } = readOne({ current_balance: 1, sub_details });
  expect(wallet.instruments[1]).toEqual({ method: 'X', type, kind, balance: null, lastRefreshed: null });
  expect(warnings).toEqual([]);
});

test.each([[null], [undefined], ['']])('reads an instrument of type %j as one of type WALLET', (type) => {
  const sub_details = [{ payment_method: 'X', payment_method_type: type }];
  expect(readOne({ current_balance: 1, sub_details }).wallet.instruments[1]).toMatchObject({
    type: 'WALLET',
    kind: 'money',
  });
});

test.each([
  ['PAYTM_POSTPAID', 'credit'],
  ['OLAPOSTPAID', 'credit'],
  ['AMAZONPAYLATER', 'credit'],
  ['LAZYPAY', 'credit'],
  ['SIMPL', 'credit'],
  ['SIMPL_SOD', 'credit'],
  ['TWID', 'points'],
  ['TWID_V2', 'points'],
  ['MOBIKWIK', 'money'],
])('reads %s as %s although Juspay types it as WALLET', (wallet, kind) => {
  expect(readOne({ wallet }).own).toMatchObject({ method: wallet, type: 'WALLET', kind });
  const sub_details = [{ payment_method: wallet, payment_method_type: 'WALLET' }];
  expect(readOne({ current_balance: 1, sub_details }).wallet.instruments[1]).toMatchObject({ kind });
});

test('reads the credit methods that a merchant adds as credit', () => {
  const options = { creditMethods: ['NEW_POSTPAID', 'POINTS'] };
  const sub_details = [
    { payment_method: 'NEW_POSTPAID', payment_method_type: 'WALLET' },
    { payment_method: 'POINTS', payment_method_type: 'REWARD' },
  ];
  const { instruments } = readOne({ sub_details }, options).wallet;
  expect(instruments.map(({ kind }) => kind)).toEqual(['credit', 'points']);
});

test('keeps each balance apart with its own time, and never adds them up', () => {
  const { wallet, warnings } = readOne({
    current_balance: 100,
    last_refreshed: '2022-02-17T06:58:08Z',
    sub_details: [
      {
        payment_method: 'PAYTM_POSTPAID',
        payment_method_type: 'CONSUMER_FINANCE',
        current_balance: '20000.50',
        last_refreshed: '2022-02-17T06:58:07Z',
      },
      { payment_method: 'PAYTM', payment_method_type: 'WALLET', current_balance: 100 },
    ],
  });
  expect(wallet.instruments).toEqual([
    { ...own, balance: 100, lastRefreshed: Date.UTC(2022, 1, 17, 6, 58, 8) },
    {
      method: 'PAYTM_POSTPAID',
      type: 'CONSUMER_FINANCE',
      kind: 'credit',
      balance: 20_000.5,
      lastRefreshed: Date.UTC(2022, 1, 17, 6, 58, 7),
    },
  ]);
  expect(warnings).toEqual([]);
});

test.each([[null], [undefined], [''], ['1970-01-01T00:00:00.000Z']])(
  'takes the time of the wallet for an instrument whose time is %j',
  (last_refreshed) => {
    const sub_details = [{ payment_method: 'PAYTM_POSTPAID', current_balance: 5, last_refreshed }];
    const { wallet } = readOne({ current_balance: 1, last_refreshed: '2022-02-17T06:58:08Z', sub_details });
    expect(wallet.instruments[1]?.lastRefreshed).toBe(Date.UTC(2022, 1, 17, 6, 58, 8));
  },
);

const sod = { payment_method: 'SIMPL_SOD', payment_method_type: 'WALLET', current_balance: 9000 };
const simpl = { payment_method: 'SIMPL', payment_method_type: 'WALLET', current_balance: null };

test('puts the own instrument first, whatever the order of sub_details', () => {
  const { wallet } = readOne({ wallet: 'SIMPL', sub_details: [sod, simpl] });
  expect(wallet.instruments).toMatchObject([
    { method: 'SIMPL', kind: 'credit', balance: null },
    { method: 'SIMPL_SOD', kind: 'credit', balance: 9000 },
  ]);
});

test('does not invent an own instrument for a wallet that has none', () => {
  const { wallet } = readOne({ wallet: 'SIMPL', sub_details: [sod] });
  expect(wallet.instruments.map(({ method }) => method)).toEqual(['SIMPL_SOD']);
});

const early = '2022-02-17T06:58:07Z';
const late = '2022-02-17T06:58:08Z';

test.each([
  { parent: [0, late], detail: [230, early], balance: 0, conflict: false },
  { parent: [0, early], detail: [230, late], balance: 230, conflict: false },
  { parent: [0, late], detail: [230, late], balance: 230, conflict: true },
  { parent: [0, null], detail: [230, null], balance: 230, conflict: true },
  { parent: [0, late], detail: [230, null], balance: 230, conflict: true },
  { parent: [0, null], detail: [230, early], balance: 230, conflict: false },
  { parent: [230, late], detail: [230, late], balance: 230, conflict: false },
  { parent: [null, late], detail: [230, early], balance: 230, conflict: false },
  { parent: [230, early], detail: [null, late], balance: 230, conflict: false },
  { parent: [null, late], detail: [null, early], balance: null, conflict: false },
])(
  'reads a wallet with $parent and its own instrument with $detail as $balance',
  ({ parent, detail, balance, conflict }) => {
    const {
      wallet,
      own: first,
      warnings,
    } = readOne({
      current_balance: parent[0],
      last_refreshed: parent[1],
      sub_details: [
        {
          payment_method: 'PAYTM',
          payment_method_type: 'WALLET',
          current_balance: detail[0],
          last_refreshed: detail[1],
        },
      ],
    });
    expect(wallet.instruments).toHaveLength(1);
    expect(first).toMatchObject({ method: 'PAYTM', type: 'WALLET', kind: 'money', balance });
    expect(warnings).toEqual(
      conflict ? [{ code: 'conflicting_balance', index: 0, field: 'current_balance' }] : [],
    );
  },
);

test('takes the type of the own instrument from sub_details', () => {
  const detail = { payment_method: 'PAYTM', payment_method_type: 'CONSUMER_FINANCE', current_balance: 1 };
  expect(readOne({ current_balance: 1, sub_details: [detail] }).own).toMatchObject({
    type: 'CONSUMER_FINANCE',
    kind: 'credit',
  });
  const untyped = { payment_method: 'PAYTM', current_balance: 1 };
  expect(readOne({ current_balance: 1, sub_details: [untyped] }).own).toMatchObject({ type: 'WALLET' });
});

test.each([[null], [''], [undefined], [[]]])(
  'reads sub_details %j as none, without a warning',
  (sub_details) => {
    expect(readOne({ sub_details })).toMatchObject({ wallet: { instruments: [own] }, warnings: [] });
  },
);

test.each([[{}], ['PAYTM'], [7], [true]])(
  'keeps the wallet when its sub_details are %j, and warns',
  (sub_details) => {
    expect(readOne({ current_balance: 5, sub_details })).toMatchObject({
      wallet: { instruments: [{ ...own, balance: 5 }] },
      warnings: [unreadable('sub_details')],
    });
  },
);

test.each([
  [null],
  [7],
  ['TWID'],
  [{}],
  [{ payment_method: null }],
  [{ payment_method: '' }],
  [{ payment_method: 'TWID', current_balance: 9 }],
])('leaves out the sub detail %j, keeps the others and warns', (detail) => {
  const { wallet, warnings } = readOne({ sub_details: [{ payment_method: 'TWID' }, detail] });
  expect(wallet.instruments).toMatchObject([{ method: 'TWID', balance: null }]);
  expect(warnings).toEqual([unreadable('sub_details')]);
});

test('names the field of a sub detail that it cannot read', () => {
  const detail = { payment_method: 'TWID', current_balance: 'many', last_refreshed: 'today' };
  const { wallet, warnings } = readOne({ sub_details: [detail] });
  expect(wallet.instruments).toMatchObject([{ method: 'TWID', balance: null, lastRefreshed: null }]);
  expect(warnings).toEqual([
    unreadable('sub_details.current_balance'),
    unreadable('sub_details.last_refreshed'),
  ]);
});
