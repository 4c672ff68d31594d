/** Returns wallet rows as Juspay sends them. Every second row is linked. */
export const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `wlt_${index}`,
    object: 'wallet_account',
    wallet: 'PAYTM',
    token: null,
    current_balance: index % 2 ? null : `${index * 10}.50`,
    linked: index % 2 === 0,
    last_refreshed: index % 2 ? null : '2026-02-17T06:58:08Z',
    juspay_bank_code: 'JP_PAYTM',
    metadata: { mobile_number: '9876543210' },
    sub_details: null,
  }));
