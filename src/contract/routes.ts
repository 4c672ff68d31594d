/** The commands that act on one wallet. */
export type WalletCommand = 'authenticate' | 'resend' | 'link' | 'delink' | 'refresh';

/**
 * The routes of the proxy contract, relative to the merchant's endpoint. Listing is `GET`; everything
 * else has an effect and is `POST`.
 */
export const routes = {
  wallets: '',
  refreshBalances: '/refresh-balances',
  wallet: (walletId: string, command: WalletCommand) => `/${encodeURIComponent(walletId)}/${command}`,
};
