import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Wallet } from '../../src/contract/wallet.js';
import { lastChecked } from '../../src/model/last-checked.js';
import { mergeWallets } from '../../src/model/merge-wallets.js';
import { subBalanceOf as sub, walletOf as wallet } from './wallet-of.js';

const list = { complete: true };
const refresh = { complete: false };
const older = wallet({ balance: 1, lastRefreshed: 1000 });
const newer = wallet({ balance: 2, lastRefreshed: 2000 });

test('shows a newer balance in place of an older one', () => {
  expect(mergeWallets([older], [newer], refresh)).toEqual([newer]);
  expect(mergeWallets([older], [newer], list)).toEqual([newer]);
});

test('does not show an older balance that arrives late', () => {
  expect(mergeWallets([newer], [older], refresh)).toEqual([newer]);
  expect(mergeWallets([newer], [older], list)).toEqual([newer]);
});

test('does not lose a balance to an answer that never checked it', () => {
  const never = wallet({ balance: null, lastRefreshed: null });
  expect(mergeWallets([newer], [never], list)).toEqual([newer]);
});

test('of two balances of one time, shows the one that came last', () => {
  const debited = wallet({ balance: 0.5, lastRefreshed: 2000 });
  expect(mergeWallets([newer], [debited], list)).toEqual([debited]);
});

test('shows that a newer check found no balance', () => {
  const unavailable = wallet({ balance: null, lastRefreshed: 3000 });
  expect(mergeWallets([newer], [unavailable], refresh)).toEqual([unavailable]);
});

test('takes everything but the figure from an answer that is late', () => {
  const late = wallet({ ...older, bankCode: 'JP_PAYTM', mobileNumber: '98****10' });
  expect(mergeWallets([newer], [late], list)).toEqual([{ ...late, balance: 2, lastRefreshed: 2000 }]);
});

test('forgets the balance of a wallet that is no longer linked', () => {
  const delinked = wallet({ linked: false });
  expect(mergeWallets([newer], [delinked], list)).toEqual([delinked]);
});

test('keeps the rows in their order, and puts new ones last', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => wallet({ id }));
  if (!a || !b || !c) throw new Error();
  expect(mergeWallets([a, b], [c, b, a], refresh).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(mergeWallets([a, b], [c, b, a], list).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('keeps wallets that a refresh does not answer, for it answers linked ones only', () => {
  const unlinked = wallet({ id: 'wlt_2', linked: false });
  expect(mergeWallets([older, unlinked], [newer], refresh)).toEqual([newer, unlinked]);
});

test('takes away wallets that a list does not answer', () => {
  expect(mergeWallets([older, wallet({ id: 'wlt_2' })], [newer], list)).toEqual([newer]);
});

test('goes by the time of each figure under a wallet', () => {
  const shown = wallet({
    subBalances: [
      sub({ balance: 10, lastRefreshed: 2000 }),
      sub({ method: 'PAYTM', balance: 1, lastRefreshed: 1000 }),
    ],
  });
  const answer = wallet({
    subBalances: [
      sub({ balance: 11, lastRefreshed: 1500 }),
      sub({ method: 'PAYTM', balance: 2, lastRefreshed: 1500 }),
    ],
  });
  expect(mergeWallets([shown], [answer], list)).toEqual([
    wallet({
      subBalances: [
        sub({ balance: 10, lastRefreshed: 2000 }),
        sub({ method: 'PAYTM', balance: 2, lastRefreshed: 1500 }),
      ],
    }),
  ]);
});

test('keeps the available credit when a late list, older than it, does not name it', () => {
  const credit = sub({ balance: 5000, lastRefreshed: 2000 });
  const shown = wallet({ provider: 'SIMPL', subBalances: [credit] });
  const late = wallet({ provider: 'SIMPL', lastRefreshed: 1000 });
  expect(mergeWallets([shown], [late], list)[0]?.subBalances).toEqual([credit]);
});

test('takes away a figure that a newer answer no longer names', () => {
  const shown = wallet({ subBalances: [sub({ balance: 5000, lastRefreshed: 2000 })] });
  expect(mergeWallets([shown], [wallet({ lastRefreshed: 3000 })], list)[0]?.subBalances).toEqual([]);
});

const time = fc.option(fc.integer({ min: 1, max: 9 }));
const figure = { balance: fc.option(fc.nat(5000)), lastRefreshed: time };
const answeredWallet = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c'),
    linked: fc.boolean(),
    ...figure,
    subBalances: fc.uniqueArray(
      fc.record({ method: fc.constantFrom('PAYTM', 'PAYTM_POSTPAID'), ...figure }).map(sub),
      { selector: ({ method }) => method },
    ),
  })
  .map((fields) => (fields.linked ? wallet(fields) : wallet({ id: fields.id, linked: false })));
const answer = fc.record({
  complete: fc.boolean(),
  wallets: fc.uniqueArray(answeredWallet, { selector: ({ id }) => id }),
});

test('no order of list and refresh answers ever shows an older figure over a newer one', () => {
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 8 }), (answers) => {
      let shown: Wallet[] = [];
      for (const { wallets, complete } of answers) {
        const next = mergeWallets(shown, wallets, { complete });
        for (const before of shown) {
          const after = next.find(({ id }) => id === before.id);
          const answered = wallets.find(({ id }) => id === before.id);
          if (!before.linked || !after?.linked || !answered) continue;
          expect(after.lastRefreshed ?? 0).toBeGreaterThanOrEqual(before.lastRefreshed ?? 0);
          for (const figureBefore of before.subBalances) {
            const figureAfter = after.subBalances.find(({ method }) => method === figureBefore.method);
            const shownTime = figureAfter ? figureAfter.lastRefreshed : lastChecked(answered);
            expect(shownTime ?? 0).toBeGreaterThanOrEqual(figureBefore.lastRefreshed ?? 0);
          }
        }
        shown = next;
      }
    }),
    { numRuns: 200 },
  );
});

test('every balance shown stands beside the time at which it was checked', () => {
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 8 }), (answers) => {
      const came = new Set(
        answers.flatMap(({ wallets }) =>
          wallets.map(({ id, balance, lastRefreshed }) => `${id} ${balance} ${lastRefreshed}`),
        ),
      );
      let shown: Wallet[] = [];
      for (const { wallets, complete } of answers) {
        shown = mergeWallets(shown, wallets, { complete });
        for (const { id, balance, lastRefreshed } of shown) {
          expect(came).toContain(`${id} ${balance} ${lastRefreshed}`);
        }
      }
    }),
  );
});

test('rows never change places and are never shown twice', () => {
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

test('an answer that says the same again changes nothing', () => {
  fc.assert(
    fc.property(answer, answer, (first, second) => {
      const once = mergeWallets(first.wallets, second.wallets, second);
      expect(mergeWallets(once, second.wallets, second)).toEqual(once);
    }),
  );
});
