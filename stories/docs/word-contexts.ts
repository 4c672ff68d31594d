import type { en } from '../../src/messages/en.js';
import type { linkingEn } from '../../src/messages/linking/en.js';

/** The key of a message. All plural forms share one. */
type Base<Words> = keyof Words extends infer Key
  ? Key extends `${infer Name}_one` | `${infer Name}_other`
    ? Name
    : Key
  : never;

/** Where a message stands, and the story that shows it: its group, and its name in the code. */
type Context = readonly [place: string, group: string, story: string];

const list = 'Wallet list/Everyday use';
const states = 'Wallet list/States';
const refreshing = 'Wallet list/Refreshing';
const errors = 'Wallet list/Errors';
const withData = 'Wallet list/Errors with data';
const linking = 'Linking/Linking a wallet';
const outcomes = 'Linking/Outcomes';
const linkedRows = 'Linking/Linked wallets';

const line = 'Line below a wallet’s name';
const refreshed = 'Spoken after a refresh';
const error = 'Message in place of the list, or below its heading';

/** The context of each message of the wallet list. */
export const listContexts: Record<Extract<Base<typeof en>, string>, Context> = {
  heading: ['Heading of the list', list, 'Everyday'],
  unlinkedHeading: ['Heading above wallets that are not linked', states, 'LinkedAndUnlinked'],
  loading: ['Spoken while the list loads', states, 'Loading'],
  empty: ['In place of the list', states, 'Empty'],
  endingIn: ['Spoken for the masked number “•• 78”', list, 'Everyday'],
  nameEndingIn: ['Spoken name of one of two wallets of a provider', states, 'Oddities'],
  refresh: ['Button', list, 'Everyday'],
  check: ['Small button in a row: checks the balance', list, 'WithAmount'],
  checkName: ['Spoken name of the button `check`', list, 'WithAmount'],
  refreshing: ['Button and line while balances are checked', refreshing, 'Refreshing'],
  stillRefreshing: ['The same after ten seconds', refreshing, 'StillRefreshing'],
  refreshStarted: ['Spoken at the start of a refresh', refreshing, 'Refreshing'],
  refreshDone: [refreshed, refreshing, 'Refreshed'],
  refreshPartlyDone: [refreshed, refreshing, 'OneWalletNotRefreshed'],
  unavailable: ['In place of an amount of money', states, 'BalanceNotAvailable'],
  creditUnavailable: [
    'In place of an amount of pay-later credit',
    'Wallet list/Ways to pay',
    'PaytmWithPostpaid',
  ],
  credit: ['Amount of a pay-later credit line', states, 'PayLaterAndRewards'],
  points: ['Number of reward points', 'Wallet list/Ways to pay', 'TwidPointsOnly'],
  named: ['What else a wallet holds', states, 'PayLaterAndRewards'],
  ownBalance: [
    'Name of a wallet’s own money beside its credit',
    'Wallet list/Ways to pay',
    'PaytmWithPostpaid',
  ],
  age_never: ['Age of a balance', states, 'NeverChecked'],
  age_now: ['Age of a balance', states, 'Fresh'],
  age_minute: ['Age of a balance', 'Parts', 'Ages'],
  age_hour: ['Age of a balance', 'Parts', 'Ages'],
  age_day: ['Age of a balance', 'Parts', 'Ages'],
  age_month: ['Age of a balance', 'Parts', 'Ages'],
  age_year: ['Age of a balance', 'Parts', 'Ages'],
  stale: [line, states, 'Stale'],
  unsure: [`${line}, before the button \`check\``, list, 'WithAmount'],
  notRefreshed: [line, refreshing, 'OneWalletNotRefreshed'],
  notRefreshedNever: [line, refreshing, 'OneWalletNotRefreshed'],
  enough: [line, states, 'EnoughForTheAmount'],
  insufficient: [`${line}: the money that is missing`, list, 'InsufficientWalletsDisabled'],
  insufficientTopUp: [`${line}: the money that is missing`, states, 'InsufficientBalance'],
  insufficientStale: [line, list, 'InsufficientWalletsDisabled'],
  insufficientNotRefreshed: [line, list, 'InsufficientWalletsDisabled'],
  insufficientCredit: [line, states, 'PayLaterAndRewards'],
  insufficientCreditStale: [line, states, 'PayLaterAndRewards'],
  insufficientCreditNotRefreshed: [line, states, 'PayLaterAndRewards'],
  loadFailed: ['Before the reason of an error', errors, 'Timeout'],
  reloadFailed: ['Before the reason of an error', withData, 'ReloadTimeout'],
  refreshFailed: ['Before the reason of an error', withData, 'RefreshTimeout'],
  requiredLoading: ['From the browser, when a form is sent too early', states, 'Loading'],
  requiredChoice: ['From the browser, when a form is sent without a choice', 'Recipes', 'PlainForm'],
  requiredNone: ['From the browser, when no wallet can pay', errors, 'Timeout'],
  tryAgain: ['Button', errors, 'Timeout'],
  tryingAgain: ['Button while it works', errors, 'RetrySucceeds'],
  error_unauthenticated: [error, errors, 'SignedOut'],
  error_customer_not_found: [error, errors, 'CustomerNotFound'],
  error_wallet_not_found: [error, errors, 'Rejected'],
  error_rate_limited: [error, errors, 'RateLimited'],
  error_offline: ['Reason after `loadFailed` and the like', errors, 'Offline'],
  error_timeout: ['Reason after `loadFailed` and the like', errors, 'Timeout'],
  error_service_unavailable: ['Reason after `loadFailed` and the like', errors, 'ProviderDown'],
  error_malformed_answer: ['Reason after `loadFailed` and the like', errors, 'MalformedAnswer'],
  error_rejected: [error, errors, 'Rejected'],
  waitNow: [`${error}, after a wait`, errors, 'RateLimited'],
  waitSeconds: [error, errors, 'RateLimited'],
  waitMinutes: [error, errors, 'RateLimited'],
};

/** The context of each message of linking. */
export const linkingContexts: Record<Extract<Base<typeof linkingEn>, string>, Context> = {
  link: ['Button in a row', linking, 'Rows'],
  linkName: ['Spoken name of the button `link`', linking, 'Rows'],
  linked: ['Spoken when a wallet is linked', linking, 'Linked'],
  sending: ['In the linking step', linking, 'SendingOtp'],
  otpSentTo: ['Label of the code field', linking, 'OtpSent'],
  otpSent: ['Label of the code field, without a number', linking, 'NoResend'],
  consent: ['Below the code field', linking, 'OtpSent'],
  verify: ['Button beside the code field', linking, 'OtpSent'],
  verifying: ['Spoken while the code is checked', linking, 'VerifyingOtp'],
  cancel: ['Button that ends the step', linking, 'OtpSent'],
  close: ['Button that ends the step', outcomes, 'Locked'],
  resend: ['Button', linking, 'ResendAllowed'],
  resendWait: ['Spoken when the button `resend` has to wait', linking, 'ResendCountsDown'],
  sendNew: ['Button', outcomes, 'Expired'],
  otpMissing: ['Below the code field', outcomes, 'OtpMissing'],
  error_wrong_otp: ['Below the code field', outcomes, 'WrongOtp'],
  error_otp_expired: ['In the linking step', outcomes, 'Expired'],
  error_wallet_locked: ['In the linking step', outcomes, 'Locked'],
  onItsPage: ['In the linking step', linking, 'OnTheProvidersPage'],
  goToPage: ['Link to the provider’s website', linking, 'OnTheProvidersPage'],
  newTab: ['Spoken after `goToPage`', linking, 'OnTheProvidersPage'],
  back: ['Button: checks whether the wallet is linked now', linking, 'OnTheProvidersPage'],
  notLinkedYet: ['After the button `back`', linking, 'NotLinkedYet'],
  refresh: ['Button in a chosen row', linkedRows, 'RefreshingOne'],
  refreshName: ['Spoken name of the button `refresh`', linkedRows, 'RefreshingOne'],
  refreshed: ['Spoken after the refresh of one wallet', linkedRows, 'RefreshedOne'],
  notRefreshed: ['In the row', linkedRows, 'NotRefreshed'],
  remove: ['Button in a chosen row: ends the link', linkedRows, 'RemoveQuestion'],
  removeName: ['Spoken name of the button `remove`', linkedRows, 'RemoveQuestion'],
  removeQuestion: ['Question before the link ends', linkedRows, 'RemoveQuestion'],
  keep: ['Button: the answer “no” to `removeQuestion`', linkedRows, 'RemoveQuestion'],
  kept: ['Spoken after the button `keep`', linkedRows, 'RemoveQuestion'],
  removing: ['Spoken while the link ends', linkedRows, 'Removing'],
  removed: ['Spoken when the link has ended', linkedRows, 'Removed'],
  notRemoved: ['Before the reason of an error', linkedRows, 'NotRemoved'],
  addWallet: ['Button with a menu of providers', linking, 'AddWallet'],
  notAdded: ['Before the reason of an error', linking, 'WalletNotAdded'],
};

/** Returns the context of a message. `contexts` has one for all plural forms. */
export const contextOf = (contexts: Readonly<Record<string, Context>>, key: string): Context | undefined =>
  contexts[key.replace(/_(zero|one|two|few|many|other)$/, '')];
