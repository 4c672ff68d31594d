import type { EmulatedCustomer, EmulatedWallet } from '../../src/testing/emulator/emulated-wallet.js';
import { juspayTime } from '../../src/testing/emulator/juspay-time.js';

const minute = 60_000;
const day = 24 * 60 * minute;

interface Fields {
  id?: string;
  /** Last known balance, in rupees. */
  balance?: number | null;
  /** Age of that balance, in milliseconds. */
  ago?: number;
  mobile?: string;
  sub?: { method: string; type: string; balance: number }[];
}

/**
 * Returns the shop's customers beside those of Juspay's own pages.
 *
 * @param now Epoch milliseconds.
 */
export function demoCustomers(now: number): Record<string, EmulatedCustomer> {
  const linked = (
    provider: string,
    { id, balance = null, ago = minute, mobile, sub }: Fields,
    atProvider: Partial<EmulatedWallet> = {},
  ): EmulatedWallet => ({
    row: {
      id: id ?? `wlt_${provider.toLowerCase()}_${mobile?.slice(-2) ?? '01'}`,
      object: 'wallet_account',
      wallet: provider,
      token: 'tk_model',
      current_balance: balance,
      linked: true,
      last_refreshed: juspayTime(now - ago),
      juspay_bank_code: `JP_${provider}`,
      metadata: mobile ? { mobile_number: mobile } : null,
      gateway_reference_id: null,
      ...(sub && {
        sub_details: sub.map(({ method, type, balance: held }) => ({
          payment_method: method,
          payment_method_type: type,
          last_refreshed: juspayTime(now - ago),
          current_balance: held,
        })),
      }),
    },
    providerBalance: balance,
    ...atProvider,
  });

  const unlinked = (
    provider: string,
    { id, mobile }: Pick<Fields, 'id' | 'mobile'> = {},
    atProvider: Partial<EmulatedWallet> = {},
  ): EmulatedWallet => ({
    row: {
      id: id ?? `wlt_${provider.toLowerCase()}_new`,
      object: 'wallet_account',
      wallet: provider,
      token: null,
      current_balance: null,
      linked: false,
      last_refreshed: null,
      ...(mobile !== undefined && { metadata: { mobile_number: mobile } }),
    },
    ...atProvider,
  });

  return {
    everyday: {
      wallets: [
        linked('PAYTM', { balance: 1842.5, ago: 2 * minute, mobile: '9876501278' }),
        linked('PHONEPE', { balance: 2310, ago: 3 * day }, { providerBalance: 2115.4 }),
        linked('AMAZONPAY', { balance: 412.75, ago: 26 * minute }, { providerBalance: 612.75 }),
        unlinked('FREECHARGE', { mobile: '9876501278' }, { providerBalance: 2064.5, otp: '4821' }),
        unlinked('MOBIKWIK', { mobile: '9876501278' }, { providerBalance: 380, otp: '730164' }),
      ],
    },
    pay_later: {
      wallets: [
        linked('SIMPL', {
          sub: [
            { method: 'SIMPL', type: 'WALLET', balance: 7500 },
            { method: 'SIMPL_SOD', type: 'WALLET', balance: 9000 },
          ],
        }),
        linked('LAZYPAY', { sub: [{ method: 'LAZYPAY', type: 'WALLET', balance: 900 }] }),
        linked('PAYTM', {
          balance: 340,
          sub: [
            { method: 'PAYTM', type: 'WALLET', balance: 340 },
            { method: 'PAYTM_POSTPAID', type: 'WALLET', balance: 6000 },
          ],
        }),
        linked('AMAZONPAY', {
          id: 'wlt_amazonpay_later',
          balance: 500,
          sub: [
            { method: 'AMAZONPAY', type: 'WALLET', balance: 500 },
            { method: 'AMAZONPAYLATER', type: 'CONSUMER_FINANCE', balance: 10_000 },
          ],
        }),
        linked('TWID_V2', { sub: [{ method: 'TWID', type: 'REWARD', balance: 1260 }] }),
      ],
    },
    confirming: {
      wallets: [
        linked('PAYTM', { id: 'wlt_confirming_page', balance: 1842.5 }, { authentication: 'page' }),
        linked('PHONEPE', { id: 'wlt_confirming_app', balance: 2310 }, { authentication: 'app' }),
        linked('MOBIKWIK', { id: 'wlt_confirming_none', balance: 1900 }),
      ],
    },
    unlinked: {
      wallets: ['PAYTM', 'PHONEPE', 'MOBIKWIK'].map((provider) =>
        unlinked(provider, { id: `wlt_unlinked_${provider.toLowerCase()}` }),
      ),
    },
    empty: { wallets: [] },
    many: {
      wallets: Array.from({ length: 50 }, (_, at) =>
        linked(providers[at % providers.length] ?? 'PAYTM', {
          id: `wlt_many_${at}`,
          balance: at * 97.5,
          ago: at * 5 * minute,
          mobile: `98765000${String(at).padStart(2, '0')}`,
        }),
      ),
    },
  };
}

const providers = [
  'PAYTM',
  'PHONEPE',
  'AMAZONPAY',
  'MOBIKWIK',
  'FREECHARGE',
  'OLAMONEY',
  'AIRTELMONEY',
  'NAVI_POCKET',
];

/** The shop's own data of its customers. */
const shoppers: Record<string, { name: string; mobileNumber: string } | undefined> = {
  everyday: { name: 'Ananya Rao', mobileNumber: '9876501278' },
  many: { name: 'Kabir Shah', mobileNumber: '9876500049' },
  pay_later: { name: 'Meera Iyer', mobileNumber: '9876504410' },
};

/** Returns the customer's name. */
export const shopperName = (customerId: string): string => shoppers[customerId]?.name ?? 'Guest';

/** Returns the number to which a provider sends the OTP of a new wallet. */
export const mobileNumberOf = (customerId: string): string | undefined => shoppers[customerId]?.mobileNumber;
