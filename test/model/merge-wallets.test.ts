import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastChecked } from '../../src/contract/last-checked.js';
import type { Wallet } from '../../src/contract/wallet.js';
import { mergeWallets } from '../../src/model/merge-wallets.js';
import { creditOf, instrumentOf, walletOf } from './wallet-of.js';

const list = { complete: true };
const refresh = { complete: false };
const older = walletOf({}, { balance: 1, lastRefreshed: 1000 });
const newer = walletOf({}, { balance: 2, lastRefreshed: 2000 });

test('shows a newer balance in place of an older one', () => {
  expect(mergeWallets([older], [newer], refresh)).toEqual([newer]);
  expect(mergeWallets([older], [newer], list)).toEqual([newer]);
});

test('does not show an older balance that arrives late', () => {
  expect(mergeWallets([newer], [older], refresh)).toEqual([newer]);
  expect(mergeWallets([newer], [older], list)).toEqual([newer]);
});

test('does not lose a balance to an answer that never checked it', () => {
  expect(mergeWallets([newer], [walletOf()], list)).toEqual([newer]);
});

test('shows the later of two balances with the same time', () => {
  const debited = walletOf({}, { balance: 0.5, lastRefreshed: 2000 });
  expect(mergeWallets([newer], [debited], list)).toEqual([debited]);
});

test('shows that a newer check found no balance', () => {
  const unavailable = walletOf({}, { balance: null, lastRefreshed: 3000 });
  expect(mergeWallets([newer], [unavailable], refresh)).toEqual([unavailable]);
});

test('takes everything but the balance from an answer that is late', () => {
  const late = walletOf(
    { bankCode: 'JP_PAYTM', mobileNumber: '98****10' },
    { type: 'CONSUMER_FINANCE', kind: 'credit', balance: 1, lastRefreshed: 1000 },
  );
  expect(mergeWallets([newer], [late], list)).toEqual([
    { ...late, instruments: [{ ...late.instruments[0], balance: 2, lastRefreshed: 2000 }] },
  ]);
});

test('keeps wallets without an ID apart, until one of their provider has an ID', () => {
  const simpl = walletOf({ id: '', provider: 'SIMPL', linked: false });
  const dana = walletOf({ id: '', provider: 'DANA', linked: false });
  const created = walletOf({ id: 'wlt_9', provider: 'SIMPL', linked: false });
  expect(mergeWallets([simpl, dana], [simpl, dana], list)).toEqual([simpl, dana]);
  expect(mergeWallets([simpl, newer, dana], [created], refresh)).toEqual([newer, dana, created]);
});

test('forgets the balance of a wallet that is no longer linked', () => {
  const unlinked = walletOf({ linked: false });
  expect(mergeWallets([newer], [unlinked], list)).toEqual([unlinked]);
});

test('keeps the bank code and the number that a single-wallet answer lacks', () => {
  const known = { bankCode: 'JP_PAYTM', mobileNumber: '98****10' };
  expect(mergeWallets([{ ...older, ...known }], [newer], refresh)).toEqual([{ ...newer, ...known }]);
  const unlinked = walletOf({ linked: false });
  expect(mergeWallets([{ ...older, ...known }], [unlinked], refresh)).toEqual([{ ...unlinked, ...known }]);
});

test('keeps the instruments that a single-wallet answer lacks', () => {
  const credit = creditOf({ balance: 5000, lastRefreshed: 1000 });
  const shown = walletOf({}, { balance: 1, lastRefreshed: 1000 }, credit);
  expect(mergeWallets([shown], [newer], refresh)[0]?.instruments).toEqual([newer.instruments[0], credit]);
});

test('takes the time of the refresh for balances that it answers without a time', () => {
  const at = { ...refresh, checkedAt: 9000 };
  const simpl = (balance: number | null, lastRefreshed: number | null) =>
    walletOf({ provider: 'SIMPL' }, { balance, lastRefreshed });
  const refreshed = (balance: number) =>
    walletOf({ provider: 'SIMPL' }, { balance, lastRefreshed: 9000, undated: true });
  expect(mergeWallets([simpl(null, null)], [simpl(10_000, null)], at)).toEqual([refreshed(10_000)]);
  expect(mergeWallets([simpl(5, 8000)], [simpl(5, null)], at)).toEqual([refreshed(5)]);
  expect(mergeWallets([simpl(5, 8000)], [simpl(5, 8000)], at)).toEqual([simpl(5, 8000)]);
});

describe('a balance that Juspay never dates', () => {
  const refreshed = walletOf({}, { balance: 10, lastRefreshed: 9000, undated: true });

  test('gives way to a later answer with another balance', () => {
    const later = walletOf({}, { balance: 4 });
    expect(mergeWallets([refreshed], [later], list)).toEqual([later]);
  });

  test('keeps the time of its refresh while later answers hold the same balance or none', () => {
    expect(mergeWallets([refreshed], [walletOf({}, { balance: 10 })], list)).toEqual([refreshed]);
    expect(mergeWallets([refreshed], [walletOf()], list)).toEqual([refreshed]);
  });

  test('does not give way to an older refresh', () => {
    const older = walletOf({}, { balance: 4, lastRefreshed: 8000, undated: true });
    expect(mergeWallets([refreshed], [older], list)).toEqual([refreshed]);
  });

  test('leaves with an instrument that a later list does not name', () => {
    const shown = walletOf({}, {}, creditOf({ balance: 5000, lastRefreshed: 9000, undated: true }));
    expect(mergeWallets([shown], [walletOf()], list)).toEqual([walletOf()]);
  });
});

test('keeps the old balance when a refresh answers neither a balance nor a time', () => {
  const at = { ...refresh, checkedAt: 9000 };
  expect(mergeWallets([newer], [walletOf()], at)).toEqual([newer]);
  const untimed = walletOf({}, { balance: 5 });
  expect(mergeWallets([untimed], [walletOf()], at)).toEqual([walletOf()]);
});

test('keeps the rows in their order and puts new ones last', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => walletOf({ id }));
  if (!a || !b || !c) throw new Error();
  expect(mergeWallets([a, b], [c, b, a], refresh).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(mergeWallets([a, b], [c, b, a], list).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('keeps wallets that a refresh does not answer', () => {
  const unlinked = walletOf({ id: 'wlt_2', linked: false });
  expect(mergeWallets([older, unlinked], [newer], refresh)).toEqual([newer, unlinked]);
});

test('removes wallets that a list does not answer', () => {
  expect(mergeWallets([older, walletOf({ id: 'wlt_2' })], [newer], list)).toEqual([newer]);
});

test('compares the times of each instrument', () => {
  const shown = walletOf(
    {},
    { balance: 1, lastRefreshed: 1000 },
    creditOf({ balance: 10, lastRefreshed: 2000 }),
  );
  const answer = walletOf(
    {},
    { balance: 2, lastRefreshed: 1500 },
    creditOf({ balance: 11, lastRefreshed: 1500 }),
  );
  expect(mergeWallets([shown], [answer], list)).toEqual([
    walletOf({}, { balance: 2, lastRefreshed: 1500 }, creditOf({ balance: 10, lastRefreshed: 2000 })),
  ]);
});

test('keeps an instrument that an older list does not name', () => {
  const credit = creditOf({ balance: 5000, lastRefreshed: 2000 });
  const shown = walletOf({}, { lastRefreshed: 2000 }, credit);
  expect(mergeWallets([shown], [walletOf({}, { lastRefreshed: 1000 })], list)).toEqual([shown]);
});

test('removes an instrument that a newer answer no longer names', () => {
  const shown = walletOf({}, {}, creditOf({ balance: 5000, lastRefreshed: 2000 }));
  const answer = walletOf({}, { lastRefreshed: 3000 });
  expect(mergeWallets([shown], [answer], list)).toEqual([answer]);
});

const balance = {
  balance: fc.option(fc.nat(5000)),
  lastRefreshed: fc.option(fc.integer({ min: 1, max: 9 })),
};
const answeredWallet = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c'),
    linked: fc.boolean(),
    instruments: fc
      .uniqueArray(
        fc
          .record({ method: fc.constantFrom('PAYTM', 'PAYTM_POSTPAID', 'TWID'), ...balance })
          .map(instrumentOf),
        { selector: ({ method }) => method, minLength: 1 },
      )
      .map((rows) => rows.sort((a, b) => a.method.localeCompare(b.method))),
  })
  .map((fields) => (fields.linked ? walletOf(fields) : walletOf({ id: fields.id, linked: false })));
const answer = fc.record({
  complete: fc.boolean(),
  wallets: fc.uniqueArray(answeredWallet, { selector: ({ id }) => id }),
});

test('never shows an older balance over a newer one, in any order of list and refresh answers', () => {
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 8 }), (answers) => {
      let shown: Wallet[] = [];
      for (const { wallets, complete } of answers) {
        const next = mergeWallets(shown, wallets, { complete });
        for (const before of shown) {
          const after = next.find(({ id }) => id === before.id);
          const answered = wallets.find(({ id }) => id === before.id);
          if (!before.linked || !after?.linked || !answered) continue;
          for (const known of before.instruments) {
            const same = after.instruments.find(({ method }) => method === known.method);
            const shownTime = same ? same.lastRefreshed : lastChecked(answered);
            expect(shownTime ?? 0).toBeGreaterThanOrEqual(known.lastRefreshed ?? 0);
          }
        }
        shown = next;
      }
    }),
    { numRuns: 200 },
  );
});

test('shows every balance beside the time at which it was checked', () => {
  const pairsOf = ({ id, instruments }: Wallet) =>
    instruments.map((row) => `${id} ${row.method} ${row.balance} ${row.lastRefreshed}`);
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 8 }), (answers) => {
      const came = new Set(answers.flatMap(({ wallets }) => wallets.flatMap(pairsOf)));
      let shown: Wallet[] = [];
      for (const { wallets, complete } of answers) {
        shown = mergeWallets(shown, wallets, { complete });
        for (const pair of shown.flatMap(pairsOf)) expect(came).toContain(pair);
      }
    }),
  );
});

test('never moves a row and never shows one twice', () => {
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 8 }), (answers) => {
      let shown: string[] = [];
      let wallets: Wallet[] = [];
      for (const next of answers) {
        wallets = mergeWallets(wallets, next.wallets, { complete: next.complete });
        const ids = wallets.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => shown.includes(id))).toEqual(shown.filter((id) => ids.includes(id)));
        shown = ids;
      }
    }),
  );
});

test('changes nothing when an answer comes twice', () => {
  fc.assert(
    fc.property(answer, answer, (first, second) => {
      const once = mergeWallets(first.wallets, second.wallets, second);
      expect(mergeWallets(once, second.wallets, second)).toEqual(once);
    }),
  );
});
