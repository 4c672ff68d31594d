import { expect, test } from 'vitest';
import { createJuspayEmulator } from '../../../src/testing/create-juspay-emulator.js';
import { answerOf, ask } from '../emulator/ask.js';

test('lists guest_user’s wallets as Juspay’s page shows them', async () => {
  const emulator = createJuspayEmulator();
  const response = await ask(emulator, 'GET /customers/guest_user/wallets');
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  const text = (await response.text()).replace(emulator.issuedTokens[0] ?? '', 'tok_winysteev9eftrwcv6me');
  expect(text).toBe(
    JSON.stringify({
      object: 'list',
      list: [
        {
          id: 'wlt_q23xzki3pazgtezo',
          object: 'wallet_account',
          wallet: 'MOBIKWIK',
          token: 'tok_winysteev9eftrwcv6me',
          current_balance: 250,
          linked: true,
          last_refreshed: '2016-08-02T08:07:52+0000',
        },
        {
          id: 'wlt_mu2xfwb4mr18flbs',
          object: 'wallet_account',
          wallet: 'FREECHARGE',
          token: null,
          current_balance: null,
          linked: false,
          last_refreshed: null,
        },
      ],
      count: 10,
      offset: 0,
      total: 100,
    }),
  );
});

test('lists the “Metadata” sample as Juspay’s page shows it', async () => {
  const answer = await answerOf(ask(createJuspayEmulator(), 'GET /customers/metadata_user/wallets'));
  expect(JSON.stringify(answer.body)).toBe(
    JSON.stringify({
      object: 'list',
      list: [
        {
          id: 'wlt_d10hncoc6xldk',
          object: 'wallet_account',
          wallet: 'PAYTM',
          token: null,
          current_balance: null,
          linked: false,
          last_refreshed: null,
          metadata: { mobile_number: '99999999' },
          gateway_reference_id: null,
        },
      ],
      count: 1,
      offset: 0,
      total: 1,
    }),
  );
});

test('refreshes cth_eN4e4kR12CJV’s wallets as Juspay’s page shows them', async () => {
  const emulator = createJuspayEmulator({ now: () => Date.UTC(2022, 1, 17, 6, 58, 8) });
  const response = await ask(emulator, 'GET /customers/cth_eN4e4kR12CJV/wallets/refresh-balances');
  expect(response.status).toBe(200);
  const text = (await response.text()).replace(emulator.issuedTokens[0] ?? '', 'tk_04ec****cff6f4095a');
  expect(text).toBe(
    JSON.stringify({
      list: [
        {
          wallet: 'PAYTM',
          token: 'tk_04ec****cff6f4095a',
          last_refreshed: '2022-02-17T06:58:08Z',
          juspay_bank_code: 'JP_PAYTM',
          object: 'wallet_account',
          metadata: { mobile_number: '77****78' },
          id: 'wlt_x1****K6am',
          current_balance: 109.55,
          gateway_reference_id: null,
          linked: true,
        },
      ],
      offset: 0,
      count: 1,
      total: 1,
      object: 'list',
    }),
  );
});

test('answers at any origin, because merchants set the host', async () => {
  const emulator = createJuspayEmulator();
  const headers = { authorization: `Basic ${btoa('test_api_key:')}` };
  for (const origin of ['https://sandbox.juspay.in', 'http://127.0.0.1:4010']) {
    const response = await emulator.fetch(new Request(`${origin}/customers/guest_user/wallets`, { headers }));
    expect(response.status).toBe(200);
  }
});

test('keeps the form of a wallet’s token: its prefix, and the trailing space of one sample', async () => {
  const emulator = createJuspayEmulator();
  const wallet = emulator.wallet('wlt_q23xzki3pazgtezo');
  if (wallet) wallet.row.token = 'tkn_abc ';
  const { body } = await answerOf(ask(emulator, 'GET /wallets/wlt_q23xzki3pazgtezo'));
  expect(body.token).toMatch(/^tkn_[0-9a-z]{20} $/);
});

test('keeps each emulator’s changes to itself', async () => {
  const changed = createJuspayEmulator();
  changed.customers.get('guest_user')?.wallets.splice(0);
  const { body } = await answerOf(ask(createJuspayEmulator(), 'GET /customers/guest_user/wallets'));
  expect(body.list).toHaveLength(2);
});
