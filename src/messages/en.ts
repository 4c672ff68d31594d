import type { LinkingErrorCode, WalletsErrorCode } from '../contract/wallets-error.js';

/** The English messages. A key that ends in `_one` or `_other` is a plural form. `{count}` selects the form. */
export const en = {
  heading: 'Wallets',
  unlinkedHeading: 'Link and pay',
  loading: 'Loading wallets',
  empty: 'You have no wallets here yet. Choose another way to pay.',

  /** Spoken for "•• 78". */
  endingIn: 'ending in {number}',
  /** Name of one of two wallets of the same provider. */
  nameEndingIn: '{name} ending in {number}',

  refresh: 'Refresh balances',
  check: 'Check',
  checkName: 'Check {name}',
  refreshing: 'Checking…',
  stillRefreshing: 'Still checking…',
  refreshStarted: 'Checking balances',
  refreshDone: 'Balances updated',
  refreshPartlyDone: 'Balances updated; {names} could not be checked',

  unavailable: 'Balance not available',
  creditUnavailable: 'Credit not known',
  credit: '{amount} credit',
  points_one: '{count} reward point',
  points_other: '{count} reward points',
  named: '{name}: {balance}',
  /** Name of a wallet's own money, if it also holds credit. */
  ownBalance: '{name} balance',

  /** Age of a balance, alone or as `{age}` in the messages below. */
  age_never: 'Not checked yet',
  age_now: 'Just now',
  age_minute_other: '{count} min ago',
  age_hour_one: '{count} hour ago',
  age_hour_other: '{count} hours ago',
  age_day_one: '{count} day ago',
  age_day_other: '{count} days ago',
  age_month_one: '{count} month ago',
  age_month_other: '{count} months ago',
  age_year_one: '{count} year ago',
  age_year_other: '{count} years ago',

  /** One line about a balance. Each message is a whole line. `{amount}` is the missing amount. */
  stale: '{age} · may have changed',
  /** The balance was enough, but only just. A button to check it follows. */
  unsure: '{age} · check first',
  notRefreshed: 'Not updated · {age}',
  notRefreshedNever: 'Could not be checked',
  enough: 'Enough · {age}',
  insufficient: '{amount} short',
  insufficientTopUp: 'Add {amount} to pay',
  insufficientStale: '{amount} short · {age}',
  insufficientNotRefreshed: '{amount} short · not updated',
  insufficientCredit: 'Not enough credit',
  insufficientCreditStale: 'Not enough credit · {age}',
  insufficientCreditNotRefreshed: 'Not enough credit · not updated',

  loadFailed: 'Your wallets could not be loaded.',
  reloadFailed: 'This list may be out of date.',
  refreshFailed: 'Could not check balances.',
  requiredLoading: 'Wait until your wallets are loaded.',
  requiredChoice: 'Choose a wallet.',
  requiredNone: 'No wallet can be chosen here. Choose another way to pay.',
  tryAgain: 'Try again',
  tryingAgain: 'Trying again…',
  error_unauthenticated: 'You are signed out. Sign in to pay by wallet.',
  error_customer_not_found: 'Your account has no wallets set up. Choose another way to pay.',
  error_wallet_not_found:
    'This wallet is no longer available. Reload the page, or choose another way to pay.',
  error_rate_limited: 'Too many attempts. Try again in a moment.',
  error_offline: 'You are offline.',
  error_timeout: 'This took too long.',
  error_service_unavailable: 'The service is not responding.',
  error_malformed_answer: 'Something went wrong.',
  error_rejected: 'The request was refused. Reload the page, or choose another way to pay.',
  /** How long to wait after too many attempts. */
  waitNow: 'You can try again now.',
  waitSeconds_one: 'Too many attempts. Try again in {count} second.',
  waitSeconds_other: 'Too many attempts. Try again in {count} seconds.',
  waitMinutes_one: 'Too many attempts. Try again in {count} minute.',
  waitMinutes_other: 'Too many attempts. Try again in {count} minutes.',
} satisfies Record<`error_${Exclude<WalletsErrorCode, LinkingErrorCode>}`, string> & Record<string, string>;
