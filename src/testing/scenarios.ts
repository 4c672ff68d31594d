import type { EmulatedWallet } from './emulator/emulated-wallet.js';
import { everydayWallets, manyWallets, payLaterWallets } from './data/everyday-wallets.js';
import {
  amazonPayLaterWallet,
  authenticatingWallet,
  clockAheadWallet,
  disagreeingWallet,
  paytmPostpaidWallet,
  simplAfterDeliveryWallet,
  undatedSimplWallet,
} from './data/instrument-wallets.js';
import type { JuspayEmulatorOptions } from './emulator/juspay-emulator.js';
import { oddityWallets } from './data/oddity-wallets.js';
import { linkedWallet, unlinkedWallet } from './data/wallet-fixture.js';

/**
 * State of the merchant's endpoint. `offline`: the network drops the request, which batua calls offline only while
 * `navigator.onLine` is false. `silent`: the endpoint never answers. `signed_out`: no customer is signed in.
 */
export type EndpointState = 'offline' | 'silent' | 'signed_out';

/** One situation: the customer, their wallets at Juspay, and what fails. It works as the options of the emulator. */
export interface Scenario extends JuspayEmulatorOptions {
  /** What the customer sees, in words. */
  title: string;
  /** ID of the customer who is signed in at the merchant, or null. */
  customerId: string | null;
  /** State of the merchant's endpoint, for every request or by kind. `refresh` is a refresh of one or all wallets. */
  endpoint?:
    | EndpointState
    | { list?: EndpointState | undefined; refresh?: EndpointState | undefined }
    | undefined;
  /**
   * How long the merchant's server waits for Juspay, in milliseconds.
   *
   * @default 40_000
   */
  upstreamTimeout?: number | undefined;
}

const minute = 60_000;
const day = 24 * 60 * minute;
const customerId = 'asha';

/** Returns a scenario with everyday wallets. */
function everyday(title: string, rest: Partial<Scenario> = {}): Scenario {
  return holding(title, everydayWallets, rest);
}

/** Returns a scenario with the given wallets. */
function holding(
  title: string,
  wallets: (now: number) => EmulatedWallet[],
  rest: Partial<Scenario> = {},
): Scenario {
  return { title, customerId, customers: (now) => ({ [customerId]: { wallets: wallets(now) } }), ...rest };
}

const onList = ['list'] as const;
const onRefresh = ['refresh_all', 'refresh'] as const;

/** Scenarios for every state of the list. Times are relative to the emulator's `now`. */
export const scenarios = {
  linked: everyday('Four linked wallets, two that can be linked'),
  empty: holding('No wallets yet', () => []),
  oneWallet: holding('One linked wallet', (now) => everydayWallets(now).slice(0, 1)),
  many: holding('Fifty wallets', manyWallets),
  longNames: holding('Names longer than any phone is wide', (now) => [
    linkedWallet('SHREE_LAXMI_NARAYAN_COOPERATIVE_URBAN_WALLET_SERVICES', {
      balance: 12_34_567.5,
      lastRefreshed: now - minute,
      mobileNumber: '9876543210',
    }),
    linkedWallet('PRADHANMANTRIGRAMEENDIGITALSAKSHARTAWALLETWITHOUTSPACES', {
      balance: 4.05,
      lastRefreshed: now - 400 * day,
    }),
    unlinkedWallet('THE_OTHER_VERY_LONG_WALLET_NAME_THAT_IS_NOT_LINKED'),
  ]),
  unknownProvider: holding('A provider that batua does not know', (now) => [
    linkedWallet('NEWWALLET_V3', { balance: 210, lastRefreshed: now - minute }),
    unlinkedWallet('ZETA'),
  ]),
  onlyUnlinked: holding('No wallet is linked', () => [
    unlinkedWallet('PAYTM', { providerBalance: 820 }),
    unlinkedWallet('FREECHARGE', { providerBalance: 150 }),
    unlinkedWallet('LAZYPAY', { instrumentBalances: { LAZYPAY: 5000 } }),
    unlinkedWallet('TWID_V2', { providerBalance: null }),
    unlinkedWallet('AMAZONPAY', { providerBalance: 75 }),
  ]),
  nullBalance: holding('A linked wallet whose provider gives no balance', (now) => [
    linkedWallet('PAYPAL', { lastRefreshed: now - minute }),
    linkedWallet('PAYTM', { balance: 1284.5, lastRefreshed: now - minute }),
  ]),
  zeroBalance: holding('A linked wallet with a balance of zero', (now) => [
    linkedWallet('PAYTM', { balance: 0, lastRefreshed: now - minute }),
    linkedWallet('MOBIKWIK', { balance: 250, lastRefreshed: now - minute }),
  ]),
  stale: holding('Balances that were checked long ago', (now) => [
    linkedWallet('PAYTM', { balance: 1284.5, lastRefreshed: now - 26 * 60 * minute, providerBalance: 984.5 }),
    linkedWallet('MOBIKWIK', { balance: 86.2, lastRefreshed: now - 9 * day, providerBalance: 586.2 }),
  ]),
  neverRefreshed: holding('Linked wallets whose balance was never checked', () => [
    linkedWallet('PAYTM', { providerBalance: 640 }),
    linkedWallet('MOBIKWIK', { providerBalance: 90, row: { last_refreshed: '' } }),
    linkedWallet('PHONEPE', { balance: 55, row: { last_refreshed: '1970-01-01T00:00:00.000Z' } }),
  ]),
  futureDate: holding('A wallet that was checked in the future, because two clocks differ', (now) => [
    linkedWallet('PAYTM', { balance: 1284.5, lastRefreshed: now + 10 * minute }),
  ]),
  payLater: holding('Wallets with pay-later credit and points', payLaterWallets),
  amazonPayLater: holding('Amazon Pay with money and Amazon Pay Later', (now) => [amazonPayLaterWallet(now)]),
  paytmPostpaid: holding('Paytm with money and Paytm Postpaid', (now) => [paytmPostpaidWallet(now)]),
  simplAfterDelivery: holding('Simpl with payment after delivery', (now) => [simplAfterDeliveryWallet(now)]),
  undatedBalance: holding('A wallet that never has a time', () => [undatedSimplWallet()]),
  balancesDisagree: holding('A wallet with two different balances of the same time', (now) => [
    disagreeingWallet(now),
  ]),
  clockAhead: holding('A balance from a clock that is hours ahead', (now) => [clockAheadWallet(now)]),
  authenticationPage: holding('A wallet that asks for a confirmation on a page', (now) => [
    authenticatingWallet(now, 'page'),
  ]),
  authenticationApp: holding('A wallet that asks for a confirmation in an app', (now) => [
    authenticatingWallet(now, 'app'),
  ]),
  slow: everyday('Slow answers', { latency: { list: 2500, refresh: 500, perProvider: 3500 } }),
  loading: everyday('The list never arrives', { endpoint: { list: 'silent' } }),
  refreshing: everyday('A refresh never ends', { endpoint: { refresh: 'silent' } }),
  providerStuck: holding('One provider does not answer a refresh', (now) =>
    everydayWallets(now).map((wallet) => ({ ...wallet, down: wallet.row.wallet === 'MOBIKWIK' })),
  ),
  signedOut: everyday('Nobody is signed in', { customerId: null }),
  customerNotFound: everyday('Juspay does not know the customer', { customerId: 'nobody' }),
  rateLimited: everyday('Too many requests', {
    fault: { kind: 'rate_limited', retryAfter: 30_000, on: onList },
  }),
  offline: everyday('The network drops the request', { endpoint: 'offline' }),
  timeout: everyday('Juspay does not answer in time', {
    fault: { kind: 'hang', on: onList },
    upstreamTimeout: 50,
  }),
  providerDown: everyday('Juspay is down', { fault: { kind: 'bad_gateway', on: onList } }),
  malformedAnswer: everyday('Juspay’s answer is incomplete', {
    fault: { kind: 'malformed_json', on: onList },
  }),
  refreshFails: everyday('A refresh fails', { fault: { kind: 'server_error', on: onRefresh } }),
  refreshSignedOut: everyday('The customer is signed out before a refresh', {
    endpoint: { refresh: 'signed_out' },
  }),
  refreshCustomerNotFound: everyday('Juspay does not know the customer during a refresh', {
    fault: { kind: 'customer_not_found', on: onRefresh },
  }),
  refreshRateLimited: everyday('Too many refreshes', {
    fault: { kind: 'rate_limited', retryAfter: 30_000, on: onRefresh },
  }),
  refreshOffline: everyday('The network drops the request of a refresh', {
    endpoint: { refresh: 'offline' },
  }),
  refreshTimeout: everyday('A refresh takes too long', {
    fault: { kind: 'hang', on: onRefresh },
    upstreamTimeout: 50,
  }),
  refreshMalformed: everyday('The answer of a refresh is incomplete', {
    fault: { kind: 'malformed_json', on: onRefresh },
  }),
  wrongKey: everyday('The merchant’s API key is wrong', { fault: 'wrong_key' }),
  oddities: holding('Every odd row that Juspay is known to send', oddityWallets),
  seedListWallets: { title: 'The customer of Juspay’s page “List Wallets”', customerId: 'guest_user' },
  seedMetadata: { title: 'The “Metadata” sample of that page', customerId: 'metadata_user' },
  seedRefreshAll: {
    title: 'The customer of Juspay’s page “Refresh All Wallets”',
    customerId: 'cth_eN4e4kR12CJV',
  },
} satisfies Record<string, Scenario>;
