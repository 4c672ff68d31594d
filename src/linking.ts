export { type RefreshWallet, type RefreshWalletState, useRefreshWallet } from './hooks/use-refresh-wallet.js';
export type { NewWallet } from './linking/add-wallet.js';
export type { LinkingOutcome, LinkingState, SentCode } from './linking/linking-state.js';
export { type AddState, type AddWallet, useAddWallet } from './linking/use-add-wallet.js';
export { type DelinkState, type DelinkWallet, useDelinkWallet } from './linking/use-delink-wallet.js';
export { type WalletLinking, useWalletLinking } from './linking/use-wallet-linking.js';
