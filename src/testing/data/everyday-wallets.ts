import type { EmulatedWallet } from '../emulator/emulated-wallet.js';
import { linkedWallet, unlinkedWallet } from './wallet-fixture.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Returns the wallets of an everyday customer: fresh and stale balances, other balances at the providers, and wallets
 * that are not linked.
 *
 * @param now Epoch milliseconds.
 */
export function everydayWallets(now: number): EmulatedWallet[] {
  return [
    linkedWallet('PAYTM', {
      balance: 1284.5,
      lastRefreshed: now - 40_000,
      mobileNumber: '9876543210',
    }),
    linkedWallet('PHONEPE', {
      balance: 462,
      lastRefreshed: now - 2 * minute,
      providerBalance: 438.75,
      mobileNumber: '9876543210',
    }),
    linkedWallet('MOBIKWIK', {
      balance: 86.2,
      lastRefreshed: now - 3 * hour,
      providerBalance: 586.2,
      mobileNumber: '98****10',
    }),
    linkedWallet('AMAZONPAY', { balance: 2310.75, lastRefreshed: now - 2 * day, providerBalance: 1999 }),
    unlinkedWallet('FREECHARGE', { providerBalance: 150, mobileNumber: '9876543210' }),
    unlinkedWallet('LAZYPAY', { instrumentBalances: { LAZYPAY: 9999 }, mobileNumber: '9876543210' }),
  ];
}

/** Returns wallets that hold pay-later credit and points beside money, or instead of money. */
export function payLaterWallets(now: number): EmulatedWallet[] {
  const lastRefreshed = now - 5 * minute;
  return [
    linkedWallet('PAYTM', {
      balance: 312.4,
      lastRefreshed,
      subDetails: [
        { method: 'PAYTM', type: 'WALLET', balance: 312.4 },
        { method: 'PAYTM_POSTPAID', type: 'WALLET', balance: 24_500, lastRefreshed: now - day },
      ],
    }),
    linkedWallet('AMAZONPAY', {
      balance: 150,
      lastRefreshed,
      subDetails: [
        { method: 'AMAZONPAY', type: 'WALLET', balance: 150 },
        { method: 'AMAZONPAYLATER', type: 'CONSUMER_FINANCE', balance: 6000 },
      ],
    }),
    linkedWallet('SIMPL', {
      lastRefreshed,
      subDetails: [{ method: 'SIMPL', type: 'WALLET', balance: 7500 }],
    }),
    linkedWallet('LAZYPAY', {
      lastRefreshed,
      subDetails: [{ method: 'LAZYPAY', type: 'WALLET', balance: 0 }],
    }),
    linkedWallet('TWID_V2', {
      lastRefreshed,
      subDetails: [{ method: 'TWID', type: 'REWARD', balance: 640 }],
    }),
  ];
}

const providers = [
  'PAYTM',
  'MOBIKWIK',
  'PHONEPE',
  'AMAZONPAY',
  'FREECHARGE',
  'OLAMONEY',
  'AIRTELMONEY',
  'JIOMONEY',
];

/** Returns fifty wallets. Forty are linked. */
export function manyWallets(now: number): EmulatedWallet[] {
  return Array.from({ length: 50 }, (_, index) => {
    const provider = providers[index % providers.length] ?? 'PAYTM';
    const id = `wlt_${index + 1}`;
    if (index % 5 === 4) return unlinkedWallet(provider, { id });
    const balance = ((index * 7919) % 500_000) / 100;
    return linkedWallet(provider, { id, balance, lastRefreshed: now - index * 11 * minute });
  });
}
