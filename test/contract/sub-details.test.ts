import { expect, test } from 'vitest';
import { readOne, unreadable } from './read-one.js';

test.each([
  ['WALLET', 'wallet'],
  ['CONSUMER_FINANCE', 'credit'],
  ['REWARD', 'reward'],
  ['GIFT_CARD', 'other'],
  [null, 'other'],
  ['', 'other'],
  [undefined, 'other'],
])('reads a figure of type %j as %s', (payment_method_type, kind) => {
  const { wallet, warnings } = readOne({ sub_details: [{ payment_method: 'X', payment_method_type }] });
  expect(wallet.subBalances).toEqual([{ method: 'X', kind, balance: null, lastRefreshed: null }]);
  expect(warnings).toEqual([]);
});

test('reads the figures under a wallet apart, each with its own time, and never adds them up', () => {
  const { wallet } = readOne({
    current_balance: 100,
    last_refreshed: '2022-02-17T06:58:08Z',
    sub_details: [
      {
        payment_method: 'PAYTM',
        payment_method_type: 'WALLET',
        current_balance: '99.50',
        last_refreshed: '2022-02-17T06:58:07Z',
      },
      {
        payment_method: 'PAYTM_POSTPAID',
        payment_method_type: 'CONSUMER_FINANCE',
        current_balance: 20_000,
        last_refreshed: '1970-01-01T00:00:00.000Z',
      },
    ],
  });
  expect(wallet.balance).toBe(100);
  expect(wallet.subBalances).toEqual([
    { method: 'PAYTM', kind: 'wallet', balance: 99.5, lastRefreshed: Date.UTC(2022, 1, 17, 6, 58, 7) },
    { method: 'PAYTM_POSTPAID', kind: 'credit', balance: 20_000, lastRefreshed: null },
  ]);
});

test.each([[null], [''], [undefined], [[]]])(
  'reads sub_details %j as none, without a warning',
  (sub_details) => {
    expect(readOne({ sub_details })).toMatchObject({ wallet: { subBalances: [] }, warnings: [] });
  },
);

test.each([[{}], ['PAYTM'], [7], [true]])(
  'keeps the wallet when its sub_details are %j, and warns',
  (sub_details) => {
    expect(readOne({ current_balance: 5, sub_details })).toMatchObject({
      wallet: { balance: 5, subBalances: [] },
      warnings: [unreadable('sub_details')],
    });
  },
);

test.each([[null], [7], ['TWID'], [{}], [{ payment_method: null }], [{ payment_method: '' }]])(
  'leaves out the figure %j, which names no payment method, and keeps the others',
  (detail) => {
    const { wallet, warnings } = readOne({ sub_details: [detail, { payment_method: 'TWID' }] });
    expect(wallet.subBalances.map(({ method }) => method)).toEqual(['TWID']);
    expect(warnings).toEqual([unreadable('sub_details')]);
  },
);

test('says under which name a figure could not be read', () => {
  const detail = { payment_method: 'TWID', current_balance: 'many', last_refreshed: 'today' };
  const { wallet, warnings } = readOne({ sub_details: [detail] });
  expect(wallet.subBalances).toEqual([{ method: 'TWID', kind: 'other', balance: null, lastRefreshed: null }]);
  expect(warnings).toEqual([
    unreadable('sub_details.current_balance'),
    unreadable('sub_details.last_refreshed'),
  ]);
});
