import type { EmulatedWallet } from './emulated-wallet.js';
import type { EmulatorClock } from './emulator-clock.js';
import { randomId } from './random-id.js';

interface Issue {
  wallet: EmulatedWallet;
  expiresAt: number;
}

/** The one-time tokens of all wallets. A token pays once, for its own wallet, before it expires. */
export interface WalletTokens {
  /** Every token that was issued. */
  readonly issued: readonly string[];
  /** Returns a new token with the prefix of the row's token, and with its trailing space: one sample has it. */
  readonly issue: (wallet: EmulatedWallet) => string;
  /** Returns the wallet of a token and ends the token. Undefined for an unknown, used or expired token. */
  readonly redeem: (token: string) => EmulatedWallet | undefined;
  /** Ends all tokens of a wallet. */
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
