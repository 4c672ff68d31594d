/** Stable CSS classes of linking's parts, with what each one is on. They do not change between minor versions. */
export const linkingClasses = {
  'batua-row-actions': 'Root of `WalletActions` in the row of a linked wallet.',
  'batua-linking': 'Step of linking that is open under its button.',
  'batua-linking-message': 'Sentence about the current step or action.',
  'batua-linking-actions': 'Buttons of the current step or question.',
  'batua-otp-label': 'Label of the code field.',
  'batua-otp': 'Code field and its button.',
  'batua-otp-input': 'Code field.',
  'batua-consent': 'What the shop sees once the wallet is linked. It is above the buttons of the step.',
  'batua-countdown': 'Time until another code can be requested.',
  'batua-primary': 'Button or link that continues the step.',
  'batua-remove-wallet': 'Root of `RemoveWalletButton`.',
  'batua-remove-question': 'Question before a wallet is removed.',
  'batua-add-wallet': 'Root of `AddWalletMenu`.',
  'batua-providers': 'List of providers that the customer can add.',
} as const;

/** Stable data attributes of linking's parts. An attribute without a value is present or absent. */
export const linkingAttributes = {
  'data-status': 'On `batua-linking`. Status of the step, as in `LinkingState`.',
  'data-invalid': 'On `batua-linking-message` that says what is wrong.',
  'data-busy': 'On a button whose request is in progress.',
} as const;
