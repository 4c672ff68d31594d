import type { LinkingErrorCode, WalletsErrorCode } from '../contract/wallets-error.js';

/** The English messages. A key that ends in `_one` or `_other` is a plural form. `{count}` selects the form. */
export const en = {
  heading: 'Wallets',
  unlinkedHeading: 'Not linked yet',
  loading: 'Loading wallets',
  empty: 'You have no wallets here yet. Choose another way to pay.',

  refresh: 'Refresh balances',
  refreshing: 'Checking…',
  stillRefreshing: 'Still checking…',
  refreshStarted: 'Checking balances',
  refreshDone: 'Balances updated',
  refreshPartlyDone: 'Balances updated; {names} could not be checked',

  unavailable: 'Balance not available',
  credit: '{amount} credit available',
  reward_one: '{count} reward point',
  reward_other: '{count} reward points',
  named: '{name}: {figure}',

  checked_never: 'Not checked yet',
  checked_now: 'Checked just now',
  checked_minute_other: 'Checked {count} min ago',
  checked_hour_one: 'Checked {count} hour ago',
  checked_hour_other: 'Checked {count} hours ago',
  checked_day_one: 'Checked {count} day ago',
  checked_day_other: 'Checked {count} days ago',
  checked_month_one: 'Checked {count} month ago',
  checked_month_other: 'Checked {count} months ago',
  checked_year_one: 'Checked {count} year ago',
  checked_year_other: 'Checked {count} years ago',
  stale: '{checked}, may have changed',
  notRefreshed: 'Could not be checked. {checked}',
  notRefreshedNever: 'Could not be checked',

  enough: 'Covers {amount}',
  insufficient: 'Short by {amount}',
  insufficientWhenChecked: 'Short by {amount} when last checked',
  /** Follows `insufficient`. */
  topUp: ': top up to pay',
  unsure: 'Refresh to check that it covers {amount}',

  loadFailed: 'Your wallets could not be loaded.',
  reloadFailed: 'This list may be out of date.',
  refreshFailed: 'Balances could not be checked.',
  tryAgain: 'Try again',
  tryingAgain: 'Trying again…',
  error_unauthenticated: 'You are signed out. Sign in to pay by wallet.',
  error_customer_not_found: 'Your account has no wallets set up. Choose another way to pay.',
  error_wallet_not_found:
    'This wallet is no longer available. Reload the page, or choose another way to pay.',
  error_rate_limited: 'Too many attempts.',
  error_offline: 'You are offline. Check your connection and try again.',
  error_timeout: 'This took too long. Try again, or choose another way to pay.',
  error_service_unavailable:
    'The wallet service is not responding. Try again later, or choose another way to pay.',
  error_malformed_answer: 'Something went wrong. Try again, or choose another way to pay.',
  error_rejected: 'The request was refused. Reload the page, or choose another way to pay.',
  waitNow: 'You can try again now.',
  waitSoon: 'Try again in a moment.',
  waitSeconds_one: 'Try again in {count} second.',
  waitSeconds_other: 'Try again in {count} seconds.',
  waitMinutes_one: 'Try again in {count} minute.',
  waitMinutes_other: 'Try again in {count} minutes.',
} satisfies Record<`error_${Exclude<WalletsErrorCode, LinkingErrorCode>}`, string> & Record<string, string>;
