import { expect, test } from 'vitest';
import { readOne, unreadable } from './read-one.js';

const own = { method: 'PAYTM', type: 'WALLET', kind: 'money', balance: null, lastRefreshed: null };

test('reads a wallet that has only an ID and a provider', () => {
  expect(readOne({ linked: undefined })).toEqual({
    wallet: {
      id: 'wlt_1',
      provider: 'PAYTM',
      bankCode: null,
      linked: false,
      mobileNumber: null,
      instruments: [own],
    },
    own,
    warnings: [],
  });
});

test.each([[null], ['']])('reads a wallet in which every other field is %j', (none) => {
  const fields = {
    object: none,
    token: none,
    current_balance: none,
    linked: none,
    last_refreshed: none,
    juspay_bank_code: none,
    metadata: none,
    gateway_reference_id: none,
    sub_details: none,
  };
  expect(readOne(fields)).toEqual(readOne({ linked: undefined }));
});

test('ignores fields that it does not know', () => {
  expect(readOne({ offers: [{ id: 1 }], is_default: true, '': 1 })).toEqual(readOne({}));
});

test('keeps an unknown provider', () => {
  expect(readOne({ wallet: 'NEW_WALLET_V9' })).toMatchObject({
    wallet: { provider: 'NEW_WALLET_V9' },
    warnings: [],
  });
});

test('keeps the bank code as Juspay writes it', () => {
  expect(readOne({ wallet: 'AIRTELMONEY', juspay_bank_code: 'JP_AIRTEL' }).wallet.bankCode).toBe('JP_AIRTEL');
});

test('leaves out a bank code that is not text, and warns', () => {
  expect(readOne({ juspay_bank_code: 7 })).toMatchObject({
    wallet: { bankCode: null },
    warnings: [unreadable('juspay_bank_code')],
  });
});

test('trims IDs and names', () => {
  expect(readOne({ id: ' wlt_9 ', wallet: 'PAYTM ' }).wallet).toMatchObject({
    id: 'wlt_9',
    provider: 'PAYTM',
  });
});

test('reads camelCase bodies, which proxies built on the Node SDK of Juspay send', () => {
  const snake = readOne({
    current_balance: '250.00',
    last_refreshed: '2016-08-02T08:07:52+0000',
    juspay_bank_code: 'JP_PAYTM',
    metadata: { mobile_number: '9876543210' },
    sub_details: [
      {
        payment_method: 'PAYTM_POSTPAID',
        payment_method_type: 'CONSUMER_FINANCE',
        current_balance: 5000,
        last_refreshed: '2016-08-02T08:07:52.985Z',
      },
    ],
  });
  const camel = readOne({
    currentBalance: '250.00',
    lastRefreshed: '2016-08-02T08:07:52+0000',
    juspayBankCode: 'JP_PAYTM',
    metadata: { mobileNumber: '9876543210' },
    subDetails: [
      {
        paymentMethod: 'PAYTM_POSTPAID',
        paymentMethodType: 'CONSUMER_FINANCE',
        currentBalance: 5000,
        lastRefreshed: '2016-08-02T08:07:52.985Z',
      },
    ],
  });
  expect(camel).toEqual(snake);
  expect(camel.warnings).toEqual([]);
  expect(camel.wallet.instruments).toHaveLength(2);
});

test('reads "" and 1970-01-01 in a camelCase wallet as null', () => {
  const fields = {
    currentBalance: '',
    lastRefreshed: '1970-01-01T00:00:00.000Z',
    token: '',
    linked: 'false',
  };
  expect(readOne(fields)).toEqual(readOne({ linked: undefined }));
});

test('prefers the name that Juspay writes if a field came in both cases', () => {
  expect(readOne({ current_balance: 1, currentBalance: 2 }).own.balance).toBe(1);
  expect(readOne({ currentBalance: 2, current_balance: 1 }).own.balance).toBe(1);
});
