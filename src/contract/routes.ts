/** The commands that act on one wallet, as they stand in the proxy's routes and in Juspay's form bodies. */
export const walletCommands = ['authenticate', 'resend', 'link', 'delink', 'refresh'] as const;

export type WalletCommand = (typeof walletCommands)[number];

/**
 * Returns a wallet ID as one segment of a path. `.` and `..` are not segments, however they are encoded, so
 * `_` replaces them. No wallet has that ID.
 */
const segment = (walletId: string) => encodeURIComponent(walletId).replace(/^\.*$/, '_');

/**
 * The routes of the proxy contract, relative to the merchant's endpoint. Listing is `GET`. Every other route
 * has an effect and is `POST`.
 */
export const routes = {
  wallets: '',
  refreshBalances: '/refresh-balances',
  wallet: (walletId: string, command: WalletCommand) => `/${segment(walletId)}/${command}`,
};
