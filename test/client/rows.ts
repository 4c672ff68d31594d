/** A linked wallet as Juspay sends it, with a token and a full mobile number. */
export const paytm = {
  id: 'wlt_paytm',
  object: 'wallet_account',
  wallet: 'PAYTM',
  token: 'tok_planted_secret',
  current_balance: 109.55,
  linked: true,
  last_refreshed: '2022-02-17T06:58:08Z',
  metadata: { mobile_number: '9876543210' },
};

export const mobikwik = {
  id: 'wlt_mobikwik',
  object: 'wallet_account',
  wallet: 'MOBIKWIK',
  token: 'tok_planted_too',
  current_balance: 250,
  linked: true,
  last_refreshed: '2016-08-02T08:07:52+0000',
};

export const freecharge = {
  id: 'wlt_freecharge',
  object: 'wallet_account',
  wallet: 'FREECHARGE',
  token: null,
  current_balance: null,
  linked: false,
  last_refreshed: null,
};

export const listOf = (...list: unknown[]) => ({
  object: 'list',
  list,
  count: list.length,
  offset: 0,
  total: list.length,
});
