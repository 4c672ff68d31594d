export type { Clock, NextChange } from './client/clock.js';
export { createWalletsClient, type WalletsClientOptions } from './client/create-wallets-client.js';
export type { HeadersOption, RequestBody } from './client/requester.js';
export type { RequestOptions, WalletAnswer, WalletsAnswer, WalletsClient } from './client/wallets-client.js';
export {
  RefreshBalancesButton,
  type RefreshBalancesButtonProps,
} from './components/refresh-balances-button.js';
export { RefreshStatus, type RefreshStatusProps } from './components/refresh-status.js';
export { BalanceNote, type BalanceNoteProps } from './components/balance-note.js';
export type { RootProps } from './components/root-props.js';
export { OtherInstruments, type OtherInstrumentsProps } from './components/other-instruments.js';
export type { HeadingLevel } from './components/heading-level.js';
export type { RowActions } from './components/row-actions.js';
export type { Slot } from './hooks/slot.js';
export { UnlinkedWallets, type UnlinkedWalletsProps } from './components/unlinked-wallets.js';
export {
  type ValueChangeDetails,
  type WalletSelection,
  type WalletSelectionOptions,
  useWalletSelection,
} from './hooks/use-wallet-selection.js';
export { WalletBalance, type WalletBalanceProps } from './components/wallet-balance.js';
export { BalanceAmount, type BalanceAmountProps } from './components/balance-amount.js';
export { WalletList, type WalletListProps } from './components/wallet-list.js';
export { WalletMark, type WalletMarkProps } from './components/wallet-mark.js';
export {
  type InsufficientBalance,
  type RowSlot,
  WalletOption,
  type WalletOptionProps,
} from './components/wallet-option.js';
export { WalletOptions, type WalletOptionsProps } from './components/wallet-options.js';
export { WalletsEmpty, type WalletsEmptyProps } from './components/wallets-empty.js';
export { WalletsErrorMessage, type WalletsErrorMessageProps } from './components/wallets-error-message.js';
export { WalletsSkeleton, type WalletsSkeletonProps } from './components/wallets-skeleton.js';
export type { Instrument, InstrumentKind, Wallet } from './contract/wallet.js';
export { type PaymentStatus, type PaymentStatusAction, isPaymentFinal } from './contract/payment-status.js';
export type { WalletsErrorCode } from './contract/wallets-error.js';
export { WalletsError, type WalletsErrorOptions } from './contract/wallets-error.js';
export type { OnWarning, WalletsWarning } from './contract/wallets-warning.js';
export { useFreshness } from './hooks/use-freshness.js';
export { type RefreshBalances, useRefreshBalances } from './hooks/use-refresh-balances.js';
export { LiveRegion, type LiveRegionProps } from './hooks/live-region.js';
export { type Announcement, useAnnouncer } from './hooks/use-announcer.js';
export type { RefreshState } from './hooks/use-refresh-state.js';
export { usePaymentStatus } from './hooks/use-payment-status.js';
export type { WalletOrder } from './hooks/use-wallet-order.js';
export { useWallets } from './hooks/use-wallets.js';
export { WalletsProvider, type WalletsProviderProps } from './hooks/wallets-provider.js';
export { type OwnMessages, type OwnSentences, defineMessages } from './messages/define-messages.js';
export type { Catalog, MessageKey, Messages, PluralKey } from './messages/messages.js';
export type { Affordability } from './model/affordability.js';
export type { Age, AgeUnit } from './model/age.js';
export { formatMoney } from './model/format-money.js';
export type { Freshness } from './model/freshness.js';
export { choiceOf, findInstrument, payableInstruments } from './model/instruments.js';
export { providerName } from './model/provider-name.js';
export { afterPayment } from './query/after-payment.js';
export {
  type WalletsQueryKey,
  type WalletsQueryOptions,
  walletsQueryKey,
  walletsQueryOptions,
} from './query/wallets-query-options.js';
export {
  type PaymentStatusFetcher,
  type PaymentStatusQueryKey,
  type PaymentStatusQueryOptions,
  type PaymentToFollow,
  paymentStatusQueryKey,
  paymentStatusQueryOptions,
  setPaymentStatus,
} from './query/payment-status-query-options.js';
