import { expect, test } from 'vitest';
import { parseWallet, parseWallets } from '../../src/contract/parse-wallets.js';
import { WalletsError } from '../../src/contract/wallets-error.js';
import type { WalletsWarning } from '../../src/contract/wallets-warning.js';

const paytm = { id: 'wlt_1', wallet: 'PAYTM', linked: true, current_balance: 10 };
const simpl = { id: 'wlt_2', wallet: 'SIMPL', linked: true };

function read(list: unknown[]) {
  const warnings: WalletsWarning[] = [];
  const wallets = parseWallets({ list }, { onWarning: (warning) => warnings.push(warning) });
  return { ids: wallets.map(({ id }) => id), wallets, warnings };
}

function codeOf(call: () => unknown) {
  try {
    call();
  } catch (error) {
    return error instanceof WalletsError ? error.code : error;
  }
  return undefined;
}

test('keeps Juspay’s order', () => {
  expect(read([simpl, paytm]).ids).toEqual(['wlt_2', 'wlt_1']);
});

test('does not trust count, offset and total', () => {
  const wallets = parseWallets({ object: 'list', list: [paytm, simpl], count: 10, offset: 7, total: 100 });
  expect(wallets).toHaveLength(2);
  expect(parseWallets({ list: [paytm, simpl], count: 0, total: '0' })).toHaveLength(2);
});

test('reads an empty list as a customer without wallets', () => {
  expect(read([])).toEqual({ ids: [], wallets: [], warnings: [] });
});

test.each([
  [null],
  [7],
  ['wlt_2'],
  [[]],
  [{}],
  [{ id: 'wlt_2' }],
  [{ ...paytm, id: null }],
  [{ ...paytm, id: '' }],
  [{ ...simpl, wallet: '' }],
])('leaves out the row %j, warns and keeps the others', (row) => {
  const { ids, warnings } = read([paytm, row, { ...simpl, id: 'wlt_3' }]);
  expect(ids).toEqual(['wlt_1', 'wlt_3']);
  expect(warnings).toEqual([{ code: 'unreadable_wallet', index: 1 }]);
});

test.each([[''], [' '], [null], [undefined]])(
  'keeps an unlinked row with the ID %j, so that the customer can link it',
  (id) => {
    const { wallets, warnings } = read([paytm, { ...simpl, linked: false, id }, { wallet: 'LAZYPAY', id }]);
    expect(wallets.map((wallet) => [wallet.id, wallet.provider, wallet.linked])).toEqual([
      ['wlt_1', 'PAYTM', true],
      ['', 'SIMPL', false],
      ['', 'LAZYPAY', false],
    ]);
    expect(warnings).toEqual([]);
  },
);

test('leaves out a row without an ID if its provider has another row', () => {
  const twin = { ...simpl, linked: false, id: '' };
  expect(read([twin, simpl, paytm]).ids).toEqual(['wlt_2', 'wlt_1']);
  expect(read([simpl, paytm, twin]).ids).toEqual(['wlt_2', 'wlt_1']);
  expect(read([paytm, twin, twin]).ids).toEqual(['wlt_1', '']);
});

test('leaves out a linked row whose ID is not text, and names the field', () => {
  const { ids, warnings } = read([paytm, { ...paytm, id: 7 }]);
  expect(ids).toEqual(['wlt_1']);
  expect(warnings).toEqual([
    { code: 'unreadable_field', index: 1, field: 'id' },
    { code: 'unreadable_wallet', index: 1 },
  ]);
});

test('keeps a wallet that came twice once, in its first place, with the newer balance, and warns', () => {
  const older = { ...paytm, current_balance: 1, last_refreshed: '2022-02-17T06:58:08Z' };
  const newer = { ...paytm, current_balance: 2, last_refreshed: '2022-02-17T06:58:09Z' };
  for (const twins of [
    [older, newer],
    [newer, older],
  ]) {
    const { ids, wallets, warnings } = read([twins[0], simpl, twins[1]]);
    expect(ids).toEqual(['wlt_1', 'wlt_2']);
    expect(wallets[0]?.instruments[0]?.balance).toBe(2);
    expect(warnings).toEqual([{ code: 'duplicate_wallet', index: 2 }]);
  }
});

test('keeps the linked one of two rows of a wallet, although the other is newer', () => {
  const unlinked = { ...paytm, linked: false, last_refreshed: '2022-02-17T06:58:09Z' };
  for (const twins of [
    [unlinked, paytm],
    [paytm, unlinked],
  ]) {
    expect(read(twins).wallets).toMatchObject([{ id: 'wlt_1', linked: true }]);
  }
});

test('keeps the first of two equally old rows of a wallet', () => {
  expect(read([paytm, { ...paytm, current_balance: 11 }]).wallets[0]?.instruments[0]?.balance).toBe(10);
});

test.each([
  [undefined],
  [null],
  [true],
  [0],
  [''],
  ['<!doctype html><title>502 Bad Gateway</title>'],
  [[]],
  [[7]],
  [{}],
  [{ list: null }],
  [{ list: {} }],
  [{ list: 'PAYTM' }],
  [{ wallets: [paytm] }],
  [paytm],
  [{ status: 'Invalid Request', error_message: 'No.' }],
])('calls %j a malformed answer', (body) => {
  expect(codeOf(() => parseWallets(body))).toBe('malformed_answer');
});

test('calls a list without one readable row a malformed answer', () => {
  const warnings: WalletsWarning[] = [];
  const onWarning = (warning: WalletsWarning) => warnings.push(warning);
  expect(codeOf(() => parseWallets({ list: [null, {}] }, { onWarning }))).toBe('malformed_answer');
  expect(warnings.map(({ index }) => index)).toEqual([0, 1]);
});

test('ignores keys named like parts of every object', () => {
  const row = '{"__proto__": {"current_balance": 9}, "constructor": 1, "id": "wlt_1", "wallet": "PAYTM"}';
  const body: unknown = JSON.parse(`{"__proto__": {"list": []}, "list": [${row}]}`);
  const [wallet] = parseWallets(body);
  expect(wallet).toMatchObject({ id: 'wlt_1', instruments: [{ balance: null }] });
  expect(Object.getPrototypeOf(wallet)).toBe(Object.prototype);
  expect(Object.prototype).not.toHaveProperty('current_balance');
});

test('reads the answer of a call on one wallet', () => {
  expect(parseWallet({ ...paytm, object: 'wallet_account' })).toMatchObject({
    id: 'wlt_1',
    instruments: [{ balance: 10 }],
  });
});

test.each([[undefined], [null], [''], [[]], [{}], [{ list: [paytm] }], [{ id: 'wlt_1' }]])(
  'calls %j a malformed answer of a call on one wallet',
  (body) => {
    expect(codeOf(() => parseWallet(body))).toBe('malformed_answer');
  },
);

test('throws the code of an error that came with status 200', () => {
  const wrongOtp = {
    status: 'Invalid Request',
    error_code: 'LP_INCORRECT_OTP',
    error_message: '2 attempts left',
  };
  expect(codeOf(() => parseWallet(wrongOtp))).toBe('wrong_otp');
  expect(codeOf(() => parseWallets({ error_code: 'null_error' }))).toBe('customer_not_found');
});

test.each([
  ['{ list }', { list: [paytm] }],
  ['{ payload: { list } }', { payload: { list: [paytm] } }],
  ['an array', [paytm]],
])('reads the wallets of %s', (_name, body) => {
  expect(parseWallets(body).map(({ id }) => id)).toEqual(['wlt_1']);
});
