import { expect, test } from 'vitest';
import { parseWallets } from '../../src/contract/parse-wallets.js';
import type { WalletsWarning } from '../../src/contract/wallets-warning.js';

function read(body: unknown) {
  const warnings: WalletsWarning[] = [];
  const wallets = parseWallets(body, { onWarning: (warning) => warnings.push(warning) });
  expect(warnings).toEqual([]);
  return wallets;
}

test('reads the sample of the List Wallets page', () => {
  const wallets = read({
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
  });
  expect(wallets).toEqual([
    {
      id: 'wlt_q23xzki3pazgtezo',
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
      id: 'wlt_mu2xfwb4mr18flbs',
      provider: 'FREECHARGE',
      bankCode: null,
      linked: false,
      mobileNumber: null,
      instruments: [
        { method: 'FREECHARGE', type: 'WALLET', kind: 'money', balance: null, lastRefreshed: null },
      ],
    },
  ]);
});

test('reads the sample with metadata of the List Wallets page, and masks its mobile number', () => {
  const [wallet] = read({
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
  });
  expect(wallet).toMatchObject({ id: 'wlt_d10hncoc6xldk', linked: false, mobileNumber: '99****99' });
});

test('reads the sample of the Refresh All Wallets page', () => {
  const wallets = read({
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
  });
  expect(wallets).toEqual([
    {
      id: 'wlt_x1****K6am',
      provider: 'PAYTM',
      bankCode: 'JP_PAYTM',
      linked: true,
      mobileNumber: '77****78',
      instruments: [
        {
          method: 'PAYTM',
          type: 'WALLET',
          kind: 'money',
          balance: 109.55,
          lastRefreshed: Date.UTC(2022, 1, 17, 6, 58, 8),
        },
      ],
    },
  ]);
});
