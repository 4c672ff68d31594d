import { toChoice } from '../contract/choice.js';
import type { Instrument, Wallet } from '../contract/wallet.js';

/** Whether an instrument can pay alone: money and credit can, points cannot. */
export const isPayable = ({ kind }: Instrument): boolean => kind === 'money' || kind === 'credit';

/** Returns the instruments of a wallet that can pay alone. */
export const payableInstruments = ({ instruments }: Wallet): Instrument[] => instruments.filter(isPayable);

/** Returns the instruments with a row each: those that can pay, or else the first. */
export function rowInstruments(wallet: Wallet): Instrument[] {
  const payable = payableInstruments(wallet);
  return payable.length > 0 ? payable : wallet.instruments.slice(0, 1);
}

/**
 * Returns the value of the radio for an instrument. It is the wallet's ID for the wallet's own instrument and
 * for the only one that can pay, and `walletId:METHOD` for any other.
 */
export const choiceOf = (wallet: Wallet, { method }: Instrument): string =>
  toChoice(wallet.id, method === wallet.provider || payableInstruments(wallet).length === 1 ? null : method);

/** Returns the instrument of a wallet that a value names, or undefined if it holds none that can pay. */
export const findInstrument = (wallet: Wallet, value: string | null): Instrument | undefined =>
  // Most wallets of a list are not meant.
  value && value.startsWith(wallet.id)
    ? payableInstruments(wallet).find((instrument) =>
        [choiceOf(wallet, instrument), toChoice(wallet.id, instrument.method)].includes(value),
      )
    : undefined;
