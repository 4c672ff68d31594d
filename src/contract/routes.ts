/** The commands that act on one wallet. */
export type WalletCommand = 'authenticate' | 'resend' | 'link' | 'delink' | 'refresh';

/** `.` and `..` are no segment of a path, however they are encoded: `_` stands for them, and no wallet has it. */
const segment = (walletId: string) => encodeURIComponent(walletId).replace(/^\.*$/, '_');

/**
 * The routes of the proxy contract, relative to the merchant's endpoint. Listing is `GET`; everything
 * else has an effect and is `POST`.
 */
export const routes = {
  wallets: '',
  refreshBalances: '/refresh-balances',
  wallet: (walletId: string, command: WalletCommand) => `/${segment(walletId)}/${command}`,
};
