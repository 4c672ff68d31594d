import type { SubBalance, Wallet } from '../../src/contract/wallet.js';

/** A linked wallet of which nothing else is known. */
export const walletOf = (fields: Partial<Wallet>): Wallet => ({
  id: 'wlt_1',
  provider: 'PAYTM',
  bankCode: null,
  linked: true,
  balance: null,
  lastRefreshed: null,
  mobileNumber: null,
  subBalances: [],
  ...fields,
});

/** A pay-later figure of which nothing else is known. */
export const subBalanceOf = (fields: Partial<SubBalance>): SubBalance => ({
  method: 'PAYTM_POSTPAID',
  kind: 'credit',
  balance: null,
  lastRefreshed: null,
  ...fields,
});
