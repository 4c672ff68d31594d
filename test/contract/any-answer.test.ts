import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskMobileNumber } from '../../src/contract/mask-mobile-number.js';
import { parseLinkAnswer } from '../../src/contract/parse-link-answer.js';
import { parseTime } from '../../src/contract/parse-time.js';
import { parseWallet, parseWallets } from '../../src/contract/parse-wallets.js';
import type { Wallet } from '../../src/contract/wallet.js';
import { WalletsError } from '../../src/contract/wallets-error.js';
import type { OnWarning, WalletsWarning } from '../../src/contract/wallets-warning.js';
import { walletSample, wildRow } from './arbitrary-rows.js';

const samples = fc.uniqueArray(walletSample, { selector: ({ value }) => value.id, maxLength: 6 });

/** What came out, or the error in its place. An error of any other kind is passed on. */
function attempt(parse: (onWarning: OnWarning) => Wallet[]) {
  const warnings: WalletsWarning[] = [];
  try {
    return { wallets: parse((warning) => warnings.push(warning)), warnings, error: undefined };
  } catch (error) {
    if (!(error instanceof WalletsError)) throw error;
    return { wallets: [], warnings, error };
  }
}

const read = (body: unknown) => attempt((onWarning) => parseWallets(body, { onWarning }));

const isBalance = (value: number | null) =>
  value === null || (Number.isFinite(value) && !Object.is(value, -0));
const isTime = (value: number | null) => value === null || (Number.isInteger(value) && value > 0);

function expectSound(wallet: Wallet) {
  expect(wallet.id === '' && wallet.linked).toBe(false);
  expect(wallet.provider).not.toBe('');
  expect(wallet.linked).toBeTypeOf('boolean');
  expect(wallet.instruments).not.toEqual([]);
  expect(new Set(wallet.instruments.map(({ method }) => method)).size).toBe(wallet.instruments.length);
  for (const { balance, lastRefreshed } of wallet.instruments) {
    expect(isBalance(balance)).toBe(true);
    expect(isTime(lastRefreshed)).toBe(true);
  }
}

test('reads any JSON as a list or reports a malformed answer, without a crash', () => {
  const body = fc.oneof(
    fc.jsonValue(),
    fc.record({ list: fc.jsonValue() }),
    fc.record({ list: fc.array(wildRow) }),
  );
  fc.assert(
    fc.property(body, (any) => {
      const { wallets, error } = read(any);
      expect([undefined, 'malformed_answer']).toContain(error?.code);
      for (const wallet of wallets) expectSound(wallet);
      expect(() => parseLinkAnswer(any)).not.toThrow();
    }),
    { numRuns: 500 },
  );
});

test('reads any JSON as one wallet or reports a malformed answer', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), wildRow), (any) => {
      const alone = attempt((onWarning) => [parseWallet(any, { onWarning })]);
      const { wallets, error } = read({ list: [any] });
      // A call answers with an ID. A list can name a wallet that is not created yet.
      const created = wallets.filter(({ id }) => id);
      expect(alone.wallets).toEqual(created);
      expect(alone.error?.code).toBe(error?.code ?? (created[0] ? undefined : 'malformed_answer'));
    }),
  );
});

test('reads every row of a recorded shape with its values, in order, without a warning', () => {
  fc.assert(
    fc.property(samples, fc.jsonValue(), (rows, count) => {
      const { wallets, warnings } = read({ list: rows.map(({ wire }) => wire), count, total: count });
      expect(wallets).toMatchObject(rows.map(({ value }) => value));
      expect(warnings).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('keeps the other rows when some rows are unreadable', () => {
  const bad = fc.oneof(
    fc.constantFrom(null, {}, [], 'row', 7),
    fc.record({ wallet: fc.jsonValue(), linked: fc.constant(true) }),
  );
  const row = fc.oneof(
    walletSample.map(({ wire, value }) => ({ wire, ids: [value.id] })),
    bad.map((wire) => ({ wire, ids: [] })),
  );
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const { wallets } = read({ list: rows.map(({ wire }) => wire) });
      const ids = new Set(rows.flatMap((given) => given.ids));
      expect(wallets.map(({ id }) => id)).toEqual([...ids]);
    }),
  );
});

test('drops the token and the full mobile number of every row', () => {
  fc.assert(
    fc.property(walletSample, ({ wire, planted }) => {
      const output = JSON.stringify(read({ list: [wire] }));
      expect(output).not.toContain(planted.token);
      expect(output).not.toContain(planted.mobileNumber);
    }),
    { numRuns: 300 },
  );
});

test('names the place in a warning, and no value', () => {
  const secret = 'tok_9876543210';
  const planted = fc.constantFrom<unknown[]>(secret, [secret], { [secret]: secret });
  const row = fc.record({
    id: fc.constantFrom('wlt_1', [secret]),
    wallet: fc.constantFrom('PAYTM', [secret]),
    token: planted,
    current_balance: planted,
    linked: planted,
    last_refreshed: planted,
    juspay_bank_code: fc.constant([secret]),
    metadata: fc.oneof(planted, fc.record({ mobile_number: fc.constant([secret]) })),
    sub_details: fc.oneof(
      planted,
      fc.array(fc.record({ payment_method: fc.constant('X'), current_balance: planted })),
    ),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (list) => {
      const { warnings } = read({ list });
      expect(warnings.length).toBeGreaterThan(0);
      expect(JSON.stringify(warnings)).not.toContain(secret);
      for (const { code, index, field, ...rest } of warnings) {
        expect(rest).toEqual({});
        expect(code).toMatch(/^(unreadable_(wallet|field)|duplicate_wallet|conflicting_balance)$/);
        expect(list).toHaveProperty([index]);
        expect(field ?? 'none').toMatch(/^[a-z_.]+$/);
      }
    }),
  );
});

test('keeps the body out of an error', () => {
  const secret = 'tok_9876543210';
  for (const body of [secret, { list: secret }, { list: [{ token: secret }] }, { error_message: secret }]) {
    const { error } = read(body);
    expect(error).toBeInstanceOf(WalletsError);
    expect(JSON.stringify(Object.getOwnPropertyDescriptors(error))).not.toContain(secret);
  }
});

test('shows at most four digits of a mobile number, on the server as in the browser', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9*xX+ -]{0,16}$/)), (text) => {
      const masked = maskMobileNumber(text);
      if (masked === null) return;
      expect(masked).toMatch(/\*{4}/);
      expect(masked.replace(/\D/g, '').length).toBeLessThanOrEqual(4);
      expect(maskMobileNumber(masked)).toBe(masked);
    }),
    { numRuns: 500 },
  );
});

test('reads every time back as it was written', () => {
  const moment = fc.date({
    min: new Date(Date.UTC(2000, 0)),
    max: new Date(Date.UTC(2200, 0)),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moment, (date) => {
      expect(parseTime(date.toISOString())).toBe(date.getTime());
      expect(parseTime(date.toISOString().replace('Z', '+0000'))).toBe(date.getTime());
    }),
  );
});

test('reads any text as whole milliseconds or as no time', () => {
  const like = fc.stringMatching(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{1,4})?(Z|[+-]\d\d:?\d\d)$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), like), (text) => {
      const time = parseTime(text);
      expect(time === undefined || Number.isInteger(time)).toBe(true);
    }),
  );
});
