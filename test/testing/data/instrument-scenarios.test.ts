import { expect, test } from 'vitest';
import { createJuspayEmulator } from '../../../src/testing/create-juspay-emulator.js';
import { scenarios } from '../../../src/testing/scenarios.js';
import type { Scenario } from '../../../src/testing/scenarios.js';
import { answerOf, ask } from '../emulator/ask.js';

const now = Date.UTC(2026, 2, 1, 10);
const checked = '2026-03-01T09:59:00Z';

async function rowsOf(scenario: Scenario) {
  const emulator = createJuspayEmulator({ ...scenario, now: () => now });
  const list = async (path = '') =>
    (await answerOf(ask(emulator, `GET /customers/${scenario.customerId}/wallets${path}`))).body.list[0];
  return { listed: await list(), refreshed: await list('/refresh-balances') };
}

const sub = (payment_method: string, payment_method_type: string, current_balance: number | null) => ({
  payment_method,
  payment_method_type,
  last_refreshed: checked,
  current_balance,
});

test('answers Amazon Pay Later as CONSUMER_FINANCE', async () => {
  const { listed } = await rowsOf(scenarios.amazonPayLater);
  expect(listed).toMatchObject({
    wallet: 'AMAZONPAY',
    current_balance: 500,
    sub_details: [sub('AMAZONPAYLATER', 'CONSUMER_FINANCE', 100), sub('AMAZONPAY', 'WALLET', 500)],
  });
});

test('answers Paytm Postpaid as WALLET', async () => {
  const { listed } = await rowsOf(scenarios.paytmPostpaid);
  expect(listed).toMatchObject({
    current_balance: 45,
    sub_details: [sub('PAYTM_POSTPAID', 'WALLET', 22_250), sub('PAYTM', 'WALLET', 45)],
  });
});

test('answers both kinds of Simpl as WALLET', async () => {
  const { listed } = await rowsOf(scenarios.simplAfterDelivery);
  expect(listed).toMatchObject({
    current_balance: null,
    sub_details: [sub('SIMPL_SOD', 'WALLET', 9000), sub('SIMPL', 'WALLET', null)],
  });
});

test('changes the balance of an undated wallet and gives no time', async () => {
  const { listed, refreshed } = await rowsOf(scenarios.undatedBalance);
  expect(listed).toMatchObject({ wallet: 'SIMPL', current_balance: null, last_refreshed: null });
  expect(refreshed).toEqual({
    ...listed,
    token: expect.any(String) as string,
    current_balance: 10_000,
    last_refreshed: null,
  });
});

test('keeps two different balances of the same time, also after a refresh', async () => {
  const { listed, refreshed } = await rowsOf(scenarios.balancesDisagree);
  expect(listed).toMatchObject({
    current_balance: 0,
    last_refreshed: checked,
    sub_details: [sub('PAYTM', 'WALLET', 230)],
  });
  expect(refreshed).toMatchObject({ current_balance: 0, sub_details: [{ current_balance: 230 }] });
});

test('lists a balance that is 2.5 hours ahead, and refreshes it to the present', async () => {
  const { listed, refreshed } = await rowsOf(scenarios.clockAhead);
  expect(listed).toMatchObject({ current_balance: 5000, last_refreshed: '2026-03-01T12:30:00Z' });
  expect(refreshed).toMatchObject({ current_balance: 12, last_refreshed: '2026-03-01T10:00:00Z' });
});
