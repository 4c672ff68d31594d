/** Stories by the picture in `test/visual` that shows where their messages stand. */
const storiesOf: Record<string, readonly string[]> = {
  everyday: ['Everyday', 'LinkedAndUnlinked', 'WithAmount', 'EnoughForTheAmount', 'InsufficientBalance'],
  'no-amount': ['Fresh', 'Stale', 'Ages', 'Refreshed'],
  'insufficient-disabled': ['InsufficientWalletsDisabled'],
  'pay-later': ['PayLaterAndRewards'],
  'paytm-postpaid': ['PaytmWithPostpaid'],
  'points-only': ['TwidPointsOnly'],
  'not-available': ['BalanceNotAvailable'],
  'never-checked': ['NeverChecked'],
  loading: ['Loading'],
  empty: ['Empty'],
  refreshing: ['Refreshing', 'StillRefreshing'],
  'one-not-refreshed': ['OneWalletNotRefreshed'],
  'refresh-failed': ['RefreshTimeout', 'ReloadTimeout'],
  'rate-limited': ['RateLimited'],
  'provider-down': [
    'ProviderDown',
    'Timeout',
    'Offline',
    'MalformedAnswer',
    'Rejected',
    'SignedOut',
    'CustomerNotFound',
    'RetrySucceeds',
  ],
  'otp-sent': [
    'Rows',
    'SendingOtp',
    'OtpSent',
    'NoResend',
    'VerifyingOtp',
    'ResendAllowed',
    'ResendCountsDown',
    'OnTheProvidersPage',
    'NotLinkedYet',
    'Expired',
    'Locked',
  ],
  'wrong-otp': ['WrongOtp', 'OtpMissing'],
  'remove-question': ['RemoveQuestion', 'RefreshingOne', 'NotRefreshed', 'Removing', 'NotRemoved'],
};

/** The names of the pictures. */
export const pictures = Object.keys(storiesOf);

/** Returns the picture of a story, if one shows where its messages stand. */
export const pictureOf = (story: string): string | undefined =>
  pictures.find((picture) => storiesOf[picture]?.includes(story));
