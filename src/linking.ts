export type { Slot } from './hooks/slot.js';
export { type RefreshWallet, type RefreshWalletState, useRefreshWallet } from './hooks/use-refresh-wallet.js';
export type { RootProps } from './components/root-props.js';
export type { WalletMarkProps } from './components/wallet-mark.js';
export type { Instrument, InstrumentKind, Wallet } from './contract/wallet.js';
export type { WalletsError, WalletsErrorCode, WalletsErrorOptions } from './contract/wallets-error.js';
export type { NewWallet } from './linking/query/linking-calls.js';
export { AddWalletMenu, type AddWalletMenuProps } from './linking/components/add-wallet-menu.js';
export type { OwnSentences } from './messages/define-messages.js';
export type { PluralKey } from './messages/messages.js';
export { defineLinkingMessages } from './messages/linking/define-linking-messages.js';
export { LinkWalletButton, type LinkWalletButtonProps } from './linking/components/link-wallet-button.js';
export { type LinkingMessages, linkingEn } from './messages/linking/en.js';
export { LinkingProvider, type LinkingProviderProps } from './linking/hooks/linking-provider.js';
export type { LinkingOutcome, LinkingState, SentOtp } from './linking/query/linking-state.js';
export {
  RefreshWalletButton,
  type RefreshWalletButtonProps,
} from './linking/components/refresh-wallet-button.js';
export {
  RemoveWalletButton,
  type RemoveWalletButtonProps,
} from './linking/components/remove-wallet-button.js';
export { type AddState, type AddWallet, useAddWallet } from './linking/hooks/use-add-wallet.js';
export { type RemoveState, type RemoveWallet, useRemoveWallet } from './linking/hooks/use-remove-wallet.js';
export { type WalletLinking, useWalletLinking } from './linking/hooks/use-wallet-linking.js';
export { WalletActions, type WalletActionsProps } from './linking/components/wallet-actions.js';
