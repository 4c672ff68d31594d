import type { EmulatedCustomer } from '../emulator/emulated-wallet.js';

/**
 * The customers of Juspay's own pages.
 *
 * - `guest_user` from "List Wallets": MobiKwik with 250, Freecharge not linked. The envelope counts 10 of 100.
 * - `metadata_user` from the "Metadata" sample of the same page, which names no customer: Paytm, not linked.
 * - `cth_eN4e4kR12CJV` from "Refresh All Wallets": Paytm with 109.55.
 *
 * @see https://docs.juspay.io/paytm-gateway-configuration/docs/express-checkout/list-wallets
 * @see https://docs.juspay.io/paytm-gateway-configuration/docs/express-checkout/refresh-all-wallets
 */
export const seedCustomers: Record<string, EmulatedCustomer> = {
  guest_user: {
    wallets: [
      {
        row: {
          id: 'wlt_q23xzki3pazgtezo',
          object: 'wallet_account',
          wallet: 'MOBIKWIK',
          token: 'tok_winysteev9eftrwcv6me',
          current_balance: 250,
          linked: true,
          last_refreshed: '2016-08-02T08:07:52+0000',
        },
      },
      {
        row: {
          id: 'wlt_mu2xfwb4mr18flbs',
          object: 'wallet_account',
          wallet: 'FREECHARGE',
          token: null,
          current_balance: null,
          linked: false,
          last_refreshed: null,
        },
      },
    ],
    envelope: { count: 10, offset: 0, total: 100 },
  },
  metadata_user: {
    wallets: [
      {
        row: {
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
      },
    ],
  },
  cth_eN4e4kR12CJV: {
    wallets: [
      {
        row: {
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
      },
    ],
  },
};
