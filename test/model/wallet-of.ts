import type { Instrument, Wallet } from '../../src/contract/wallet.js';

/** Returns an instrument of money about which nothing else is known. */
export const instrumentOf = (fields: Partial<Instrument> = {}): Instrument => ({
  method: 'PAYTM',
  type: 'WALLET',
  kind: 'money',
  balance: null,
  lastRefreshed: null,
  ...fields,
});

/** Returns an instrument of pay-later credit about which nothing else is known. */
export const creditOf = (fields: Partial<Instrument> = {}): Instrument =>
  instrumentOf({ method: 'PAYTM_POSTPAID', kind: 'credit', ...fields });

/** Returns a linked wallet about which nothing else is known. */
export const walletOf = (
  { provider = 'PAYTM', ...fields }: Partial<Wallet> = {},
  ...instruments: Partial<Instrument>[]
): Wallet => ({
  id: 'wlt_1',
  provider,
  bankCode: null,
  linked: true,
  mobileNumber: null,
  instruments: (instruments.length > 0 ? instruments : [{}]).map((instrument) =>
    instrumentOf({ method: provider, ...instrument }),
  ),
  ...fields,
});
