import type { EmulatedWallet, WalletRow } from '../emulator/emulated-wallet.js';
import { juspayTime } from '../emulator/juspay-time.js';

/**
 * Returns every odd row that Juspay, or a proxy built on its SDK, is known to send: forms of balance, link, time and
 * metadata, missing and extra fields, camelCase, a duplicate, and a row that is no wallet.
 *
 * @param now Epoch milliseconds.
 */
export function oddityWallets(now: number): EmulatedWallet[] {
  const time = juspayTime(now - 600_000);
  const rows: WalletRow[] = [
    row('PAYTM', { current_balance: '1250.00', linked: 'true', last_refreshed: time.replace('Z', '.985Z') }),
    row('MOBIKWIK', { current_balance: 0, last_refreshed: time.replace('Z', '+0000'), token: 'tkn_ ' }),
    row('PHONEPE', { current_balance: 99.5, last_refreshed: time.replace('Z', '.000Z'), metadata: {} }),
    row('AIRTELMONEY', {
      juspay_bank_code: 'JP_AIRTEL',
      metadata: { mobile_number: 9876543210, device_id: 'd-1' },
    }),
    row('SIMPL', {
      current_balance: null,
      sub_details: [
        {
          payment_method: 'SIMPL',
          payment_method_type: 'WALLET',
          last_refreshed: time,
          current_balance: '500',
        },
        'no sub detail',
      ],
    }),
    row('FREECHARGE', { last_refreshed: '', juspay_bank_code: '', sub_details: null, metadata: '' }),
    row('JIOMONEY', { last_refreshed: '1970-01-01T00:00:00.000Z', current_balance: '' }),
    row('PAYZAPP', { last_refreshed: 'yesterday', current_balance: 'plenty', metadata: 'none' }),
    {
      id: 'wlt_camel_case',
      object: 'wallet_account',
      wallet: 'OXIGEN',
      currentBalance: 75,
      linked: true,
      lastRefreshed: time,
      juspayBankCode: 'JP_OXIGEN',
      subDetails: [],
    },
    row('NEWWALLET_V3', { eligibility: { amount: 5000 }, offers: ['FLAT50'] }),
    { id: 'wlt_olamoney', wallet: 'OLAMONEY', linked: 'false' },
    { id: 'wlt_bare', wallet: 'CRED' },
    row('PAYTM', { current_balance: '900.00', linked: 'true', last_refreshed: '2016-08-01T08:07:52+0000' }),
    { object: 'wallet_account', wallet: 'PAYPAL', linked: true, current_balance: 10 },
  ];
  return rows.map((odd) => ({ row: odd }));

  function row(wallet: string, odd: WalletRow): WalletRow {
    const id = `wlt_${wallet.toLowerCase()}`;
    const common = { token: 'tk_', current_balance: 310, linked: true, last_refreshed: time };
    return { id, object: 'wallet_account', wallet, ...common, juspay_bank_code: `JP_${wallet}`, ...odd };
  }
}
