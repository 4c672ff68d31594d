import type { SubBalance, Wallet } from '../contract/wallet.js';
import { payableFigure } from './instruments.js';

/** The figures held under a wallet that its payable figure does not already say. */
export function sideBalances(wallet: Wallet): SubBalance[] {
  const main = payableFigure(wallet);
  return wallet.subBalances.filter(
    ({ method, kind, balance }) =>
      kind !== main.kind || (method !== wallet.provider && balance !== main.balance),
  );
}
