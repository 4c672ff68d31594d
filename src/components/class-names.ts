/** A part's own classes and the merchant's. */
export function classNames(own: PartClass | `${PartClass} ${PartClass}`, given: string | undefined): string {
  return given ? `${own} ${given}` : own;
}

/** The class of each part, for a merchant's own rules. They do not change between minor versions. */
export const partClasses = [
  'batua-wallet-list',
  'batua-header',
  'batua-heading',
  'batua-button',
  'batua-refresh',
  'batua-status',
  'batua-options',
  'batua-option',
  'batua-radio',
  'batua-mark',
  'batua-body',
  'batua-title',
  'batua-name',
  'batua-number',
  'batua-figure',
  'batua-amount',
  'batua-hint',
  'batua-note',
  'batua-sub-balances',
  'batua-unlinked',
  'batua-unlinked-heading',
  'batua-unlinked-list',
  'batua-unlinked-wallet',
  'batua-skeleton',
  'batua-bar',
  'batua-empty',
  'batua-problem',
  'batua-wallet-balance',
  'batua-hidden',
] as const;

export type PartClass = (typeof partClasses)[number];
