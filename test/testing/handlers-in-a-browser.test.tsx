import { expect, test } from 'vitest';
import { createJuspayEmulator } from '../../src/testing/create-juspay-emulator.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { walletsHandlers } from '../../src/testing/msw.js';
import { networkWorker } from '../network-worker.js';

const endpoint = '/handlers-in-a-browser/wallets';

test('lists, refreshes and links over the service worker', async () => {
  const emulator = createJuspayEmulator(scenarios.linked);
  networkWorker.use(...walletsHandlers(scenarios.linked, { endpoint, emulator }));
  const listed = await fetch(endpoint);
  expect(listed.status).toBe(200);
  expect(await listed.json()).toMatchObject({ list: { length: 6 } });
  const refreshed = await fetch(`${endpoint}/refresh-balances`, { method: 'POST' });
  expect(await refreshed.json()).toMatchObject({
    list: [{ wallet: 'PAYTM' }, { current_balance: 438.75 }, {}, {}],
  });
  const command = (name: string, body: object) =>
    fetch(`${endpoint}/wlt_freecharge/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  expect((await command('authenticate', {})).status).toBe(200);
  expect(await (await command('link', { otp: '1234' })).json()).toMatchObject({
    linked: true,
    current_balance: 150,
  });
  expect(emulator.requests.map(({ operation }) => operation)).toContain('link');
});

test('shows a page a lost network, and an answer that never arrives', async () => {
  networkWorker.resetHandlers(...walletsHandlers(scenarios.offline, { endpoint }));
  await expect(fetch(endpoint)).rejects.toThrow(TypeError);
  networkWorker.resetHandlers(...walletsHandlers(scenarios.loading, { endpoint }));
  await expect(fetch(endpoint, { signal: AbortSignal.timeout(100) })).rejects.toThrow(
    expect.objectContaining({ name: 'TimeoutError' }),
  );
});
