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
  'batua-live-region',
  'batua-options',
  'batua-option',
  'batua-radio',
  'batua-mark',
  'batua-row-body',
  'batua-row-title',
  'batua-name',
  'batua-mobile-number',
  'batua-balance',
  'batua-amount',
  'batua-age',
  'batua-affordability',
  'batua-sub-balances',
  'batua-unlinked',
  'batua-unlinked-heading',
  'batua-unlinked-list',
  'batua-unlinked-wallet',
  'batua-skeleton',
  'batua-bar',
  'batua-empty',
  'batua-error-message',
  'batua-wallet-balance',
  'batua-visually-hidden',
] as const;

export type PartClass = (typeof partClasses)[number];
