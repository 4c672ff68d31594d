import { expect, test } from 'vitest';
import { linkingCalls } from '../../src/linking/query/linking-calls.js';
import { createWalletsClient } from '../../src/client/create-wallets-client.js';
import type { WalletsWarning } from '../../src/contract/wallets-warning.js';
import { freecharge, listOf, mobikwik, paytm } from './rows.js';
import { json, serve } from './serve.js';

test('parses a list into wallets with numbers and epoch milliseconds', async () => {
  const { endpoint } = await serve((response) => json(response, listOf(mobikwik, freecharge)));
  expect(await createWalletsClient({ endpoint }).listWallets()).toEqual({
    wallets: [
      {
        id: 'wlt_mobikwik',
        provider: 'MOBIKWIK',
        bankCode: null,
        linked: true,
        mobileNumber: null,
        instruments: [
          {
            method: 'MOBIKWIK',
            type: 'WALLET',
            kind: 'money',
            balance: 250,
            lastRefreshed: Date.UTC(2016, 7, 2, 8, 7, 52),
          },
        ],
      },
      {
        id: 'wlt_freecharge',
        provider: 'FREECHARGE',
        bankCode: null,
        linked: false,
        mobileNumber: null,
        instruments: [
          { method: 'FREECHARGE', type: 'WALLET', kind: 'money', balance: null, lastRefreshed: null },
        ],
      },
    ],
  });
});

test('reads the camel-case fields of a proxy on Juspay’s Node SDK', async () => {
  const row = {
    id: 'wlt_paytm',
    wallet: 'PAYTM',
    token: 'tok_planted_secret',
    currentBalance: '109.55',
    linked: 'true',
    lastRefreshed: '2022-02-17T06:58:08.000Z',
    metadata: { mobileNumber: '9876543210' },
  };
  const { endpoint } = await serve((response) => json(response, { list: [row] }));
  const { wallets } = await createWalletsClient({ endpoint }).listWallets();
  const [same] = (
    await createWalletsClient({
      endpoint: (await serve((response) => json(response, listOf(paytm)))).endpoint,
    }).listWallets()
  ).wallets;
  expect(wallets).toEqual([same]);
});

test('skips unreadable rows, reports them to onWarning and keeps the others', async () => {
  const { endpoint } = await serve((response) =>
    json(response, listOf(null, { ...paytm, current_balance: 'plenty' }, mobikwik)),
  );
  const warnings: WalletsWarning[] = [];
  const client = createWalletsClient({ endpoint, onWarning: (warning) => warnings.push(warning) });
  const { wallets } = await client.listWallets();
  expect(wallets.map(({ id, instruments }) => [id, instruments[0]?.balance])).toEqual([
    ['wlt_paytm', null],
    ['wlt_mobikwik', 250],
  ]);
  expect(warnings).toContainEqual({ code: 'unreadable_wallet', index: 0 });
  expect(warnings).toContainEqual({ code: 'unreadable_field', index: 1, field: 'current_balance' });
  expect(JSON.stringify(warnings)).not.toMatch(/plenty|tok_|9876543210/);
});

test('returns neither the token nor the full mobile number from any call', async () => {
  const { endpoint } = await serve((response, { path }) =>
    json(response, /\/wlt_/.test(path) ? paytm : listOf(paytm)),
  );
  const client = createWalletsClient({ endpoint });
  const linking = linkingCalls(client);
  const answers = await Promise.all([
    client.listWallets(),
    client.refreshBalances(),
    client.refreshWallet('wlt_paytm'),
    linking.authenticateWallet('wlt_paytm'),
    linking.resendOtp('wlt_paytm'),
    linking.linkWallet('wlt_paytm', '1234'),
    linking.delinkWallet('wlt_paytm'),
  ]);
  expect(JSON.stringify(answers)).toContain('98****10');
  expect(JSON.stringify(answers)).not.toMatch(/tok_|9876543210|1234/);
});
