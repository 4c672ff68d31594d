import { expect, test } from 'vitest';
import { parseWallets } from '../../../src/contract/parse-wallets.js';
import type { Wallet } from '../../../src/contract/wallet.js';
import type { WalletsWarning } from '../../../src/contract/wallets-warning.js';
import { createJuspayEmulator } from '../../../src/testing/create-juspay-emulator.js';
import { scenarios } from '../../../src/testing/scenarios.js';
import type { Scenario } from '../../../src/testing/scenarios.js';
import { answerOf, ask } from '../emulator/ask.js';

const now = Date.UTC(2026, 2, 1, 10);
const minute = 60_000;

async function walletsOf(scenario: Scenario) {
  const emulator = createJuspayEmulator({ ...scenario, now: () => now, fault: null, latency: 0 });
  const { body } = await answerOf(ask(emulator, `GET /customers/${scenario.customerId}/wallets`));
  const warnings: WalletsWarning[] = [];
  return { wallets: parseWallets(body, { now, onWarning: (warning) => warnings.push(warning) }), warnings };
}

const timesOf = (wallets: Wallet[]) => wallets.map(({ instruments }) => instruments[0]?.lastRefreshed);

test('gives every scenario a different title', () => {
  const titles = Object.values(scenarios).map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});

test('reads every scenario without a warning, except those with odd rows', async () => {
  const warned = [];
  for (const [name, scenario] of Object.entries(scenarios)) {
    if (['oddities', 'balancesDisagree', 'clockAhead', 'signedOut', 'customerNotFound'].includes(name))
      continue;
    const { warnings } = await walletsOf(scenario);
    if (warnings.length > 0) warned.push(name);
  }
  expect(warned).toEqual([]);
});

test('keeps a scenario unchanged while an emulator uses it', async () => {
  const emulator = createJuspayEmulator({ ...scenarios.seedListWallets, now: () => now });
  await ask(emulator, 'GET /customers/guest_user/wallets/refresh-balances');
  expect((await walletsOf(scenarios.seedListWallets)).wallets[0]?.instruments[0]?.lastRefreshed).toBe(
    Date.UTC(2016, 7, 2, 8, 7, 52),
  );
});

test('has four linked wallets with times before now, and two that are not linked', async () => {
  const { wallets } = await walletsOf(scenarios.linked);
  expect(wallets.map(({ linked }) => linked)).toEqual([true, true, true, true, false, false]);
  expect(timesOf(wallets).map((time) => time && now - time)).toEqual([
    40_000,
    2 * minute,
    180 * minute,
    2 * 24 * 60 * minute,
    null,
    null,
  ]);
});

test('shows the fact of each scenario that is about one fact', async () => {
  expect((await walletsOf(scenarios.empty)).wallets).toEqual([]);
  expect((await walletsOf(scenarios.oneWallet)).wallets).toHaveLength(1);
  expect((await walletsOf(scenarios.many)).wallets).toHaveLength(50);
  expect((await walletsOf(scenarios.onlyUnlinked)).wallets.some(({ linked }) => linked)).toBe(false);
  expect((await walletsOf(scenarios.nullBalance)).wallets[0]).toMatchObject({
    linked: true,
    instruments: [{ balance: null }],
  });
  expect((await walletsOf(scenarios.zeroBalance)).wallets[0]).toMatchObject({
    linked: true,
    instruments: [{ balance: 0 }],
  });
  expect((await walletsOf(scenarios.futureDate)).wallets[0]?.instruments[0]?.lastRefreshed).toBeGreaterThan(
    now,
  );
  const never = await walletsOf(scenarios.neverRefreshed);
  expect(timesOf(never.wallets)).toEqual([null, null, null]);
  const stale = await walletsOf(scenarios.stale);
  expect(timesOf(stale.wallets).every((time) => (time ?? now) < now - 24 * 60 * minute)).toBe(true);
  const payLater = await walletsOf(scenarios.payLater);
  expect(new Set(payLater.wallets.flatMap(({ instruments }) => instruments.map(({ kind }) => kind)))).toEqual(
    new Set(['money', 'credit', 'points']),
  );
});

test('loses one odd row of fourteen and reads every other one correctly', async () => {
  const { wallets, warnings } = await walletsOf(scenarios.oddities);
  expect(wallets.map(({ id, linked, instruments }) => [id, linked, instruments[0]?.balance])).toEqual([
    ['wlt_paytm', true, 1250],
    ['wlt_mobikwik', true, 0],
    ['wlt_phonepe', true, 99.5],
    ['wlt_airtelmoney', true, 310],
    ['wlt_simpl', true, 500],
    ['wlt_freecharge', true, 310],
    ['wlt_jiomoney', true, null],
    ['wlt_payzapp', true, null],
    ['wlt_camel_case', true, 75],
    ['wlt_newwallet_v3', true, 310],
    ['wlt_olamoney', false, null],
    ['wlt_bare', false, null],
  ]);
  expect(warnings.filter(({ code }) => code === 'unreadable_wallet')).toEqual([
    { code: 'unreadable_wallet', index: 13 },
  ]);
  expect(warnings.filter(({ code }) => code === 'duplicate_wallet')).toEqual([
    { code: 'duplicate_wallet', index: 12 },
  ]);
  expect(
    warnings.filter(({ code }) => code === 'unreadable_field').map(({ index, field }) => [index, field]),
  ).toEqual(
    expect.arrayContaining([
      [4, 'sub_details'],
      [7, 'current_balance'],
      [7, 'last_refreshed'],
    ]),
  );
});
