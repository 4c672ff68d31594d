/** One part of the list, with the element that shows where it is. */
export interface AnatomyPart {
  name: string;
  /** Component to compose by hand, or nothing. */
  component?: string;
  /** Class of the element. */
  className: string;
  /** Prop of `WalletList` that replaces or fills the part. */
  slot?: string;
}

/** The parts of the list, in the order of the eye. */
export const anatomyParts: readonly AnatomyPart[] = [
  { name: 'Heading', className: 'batua-heading', slot: 'heading, headingLevel' },
  { name: 'Refresh button', component: 'RefreshBalancesButton', className: 'batua-refresh' },
  { name: 'Linked wallets', component: 'WalletOptions', className: 'batua-options' },
  { name: 'Radio', className: 'batua-radio' },
  { name: 'Mark', component: 'WalletMark', className: 'batua-mark', slot: 'mark' },
  { name: 'Name', className: 'batua-name', slot: 'providerNames of WalletsProvider' },
  { name: 'Mobile number', className: 'batua-mobile-number' },
  { name: 'Balance', component: 'BalanceAmount', className: 'batua-balance' },
  { name: 'Note', component: 'BalanceNote', className: 'batua-note', slot: 'messages of WalletsProvider' },
  { name: 'Extra content', className: 'batua-row-content', slot: 'rowContent' },
  { name: 'Check', className: 'batua-check' },
  { name: 'Row actions', component: 'WalletActions', className: 'batua-remove-wallet', slot: 'rowActions' },
  {
    name: 'Wallets to link',
    component: 'UnlinkedWallets',
    className: 'batua-unlinked',
    slot: 'unlinkedWallets',
  },
];
