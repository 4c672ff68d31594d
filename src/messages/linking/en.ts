import type { LinkingErrorCode } from '../../contract/wallets-error.js';
import type { PluralKey } from '../messages.js';

/** The English messages of linking. `{name}` is the name of a wallet. `{number}` is a masked mobile number. */
export const linkingEn = {
  link: 'Link',
  linkName: 'Link {name}',
  linked: '{name} linked',

  sending: 'Sending a code…',
  /** Seen: "the number •• 78". Spoken: "the number ending in 78". */
  otpSentTo: 'Enter the code sent to the number {number}',
  otpSent: 'Enter the code that {name} sent',
  /** Who sees what, and how the customer ends it. */
  consent:
    'This shop and its payment service can see the balance of {name} after you link it. Remove {name} at any time to end this.',
  verify: 'Confirm',
  verifying: 'Checking the code…',
  cancel: 'Cancel',
  close: 'Close',
  resend: 'Send again',
  /** Spoken while the customer waits for the button `resend`. */
  resendWait_one: 'Send again in {count} second',
  resendWait_other: 'Send again in {count} seconds',
  sendNew: 'Send a new code',

  otpMissing: 'Enter the code.',
  error_wrong_otp: 'That code is wrong. Check it and try again.',
  error_otp_expired: 'This code has expired.',
  error_wallet_locked:
    '{name} is not accepting codes right now. Try again later, or choose another way to pay.',

  onItsPage: 'Link {name} on its website, then come back here.',
  goToPage: 'Go to {name}',
  newTab: '(opens in a new tab)',
  back: 'Check again',
  notLinkedYet: '{name} is not linked yet.',

  refresh: 'Refresh',
  refreshName: 'Refresh {name}',
  refreshed: '{name} updated',
  notRefreshed: '{name} could not be checked.',

  remove: 'Remove',
  removeName: 'Remove {name}',
  removeQuestion: 'Remove {name}? You can link it again.',
  keep: 'Keep',
  kept: '{name} stays linked',
  removing: 'Removing…',
  removed: '{name} removed',
  notRemoved: '{name} could not be removed.',

  addWallet: 'Link another wallet',
  notAdded: '{name} could not be added.',
} satisfies Record<`error_${LinkingErrorCode}`, string> & Record<string, string>;

/** The messages of linking, by key. English defines the keys. */
export type LinkingMessages = typeof linkingEn & {
  [Form in `${PluralKey<typeof linkingEn>}_${Intl.LDMLPluralRule}`]?: string;
} & {
  /** A BCP 47 tag. A warning in development says that it is another language than the locale's. */
  language?: string | undefined;
};
