import type { EmulatedWallet } from './emulated-wallet.js';
import type { EmulatorClock } from './emulator-clock.js';
import { randomId } from './random-id.js';

interface Issue {
  wallet: EmulatedWallet;
  expiresAt: number;
}

/** The one-time tokens that were given out: each pays once, for its wallet, before it expires. */
export interface WalletTokens {
  /** Every token ever given out. */
  readonly issued: readonly string[];
  /** Gives out a token in the form of the row's own: its prefix, and the trailing space of one sample. */
  readonly issue: (wallet: EmulatedWallet) => string;
  /** Uses a token up. Undefined where it is unknown, used or expired. */
  readonly redeem: (token: string) => EmulatedWallet | undefined;
  /** Makes a wallet's tokens worthless. */
  readonly revoke: (wallet: EmulatedWallet) => void;
}

export function createWalletTokens(clock: EmulatorClock, lifetime: number): WalletTokens {
  const issued: string[] = [];
  const open = new Map<string, Issue>();
  return {
    issued,
    issue: (wallet) => {
      const model = typeof wallet.row.token === 'string' ? wallet.row.token : '';
      const prefix = /^[a-z]+_/.exec(model)?.[0] ?? 'tk_';
      const token = prefix + randomId(20);
      issued.push(token);
      open.set(token, { wallet, expiresAt: clock.now() + lifetime });
      return token + (/\s+$/.exec(model)?.[0] ?? '');
    },
    redeem: (token) => {
      const issue = open.get(token);
      open.delete(token);
      return issue && issue.expiresAt > clock.now() ? issue.wallet : undefined;
    },
    revoke: (wallet) => {
      for (const [token, issue] of open) if (issue.wallet === wallet) open.delete(token);
    },
  };
}
