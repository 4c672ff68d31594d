import type { HeadersOption } from '../client/requester.js';
import type { InsufficientBalance } from '../components/wallet-option.js';
import type { WalletOrder } from '../hooks/use-wallet-order.js';
import type { LinkingMessages } from '../messages/linking/en.js';
import type { Messages } from '../messages/messages.js';

/**
 * Properties of `<batua-wallet-list>` that are also attributes. `headingLevel` is the attribute `heading-level`. Null
 * is an absent attribute.
 */
export interface WalletListAttributes {
  /** Path or URL of the merchant's proxy. By default `/api/wallets`. */
  endpoint: string | null;
  /** Any text that changes with the customer, such as a hash of their ID. It is never sent. */
  customerKey: string | null;
  /** Whether requests carry cookies, as in `fetch`. By default `same-origin`. */
  credentials: RequestCredentials | null;
  /** How long to wait for an answer, in milliseconds. By default 30 seconds. */
  timeout: number | null;
  /** Currency of every amount, as an ISO 4217 code. By default `INR`. */
  currency: string | null;
  /** Locale of the customer, as a BCP 47 tag. The words of its language load by themselves. By default `en-IN`. */
  locale: string | null;
  /** Digits of amounts, counts and ages: `latn`, or `native` for those of the language. */
  numberingSystem: 'latn' | 'native' | null;
  /** Age from which a balance counts as stale, in milliseconds. By default five minutes. */
  staleAfter: number | null;
  /** Name of the choice in a submitted form. */
  name: string | null;
  /** Amount to pay, in major units. */
  amount: number | null;
  /** Order of the linked wallets. By default `listed`. */
  order: WalletOrder | null;
  /** Whether a form needs a choice before it submits. */
  required: boolean;
  /** Whether the customer cannot choose any wallet. */
  disabled: boolean;
  /** Heading of the list. By default the message `heading`. */
  heading: string | null;
  /** Level of the heading, from 1 to 6. By default 2. */
  headingLevel: number | null;
  /** Whether amounts have no decimals where all of them are whole. */
  hideZeroDecimals: boolean;
  /** Whether the customer can choose a wallet whose balance is less than the amount. By default `allow`. */
  insufficientBalance: InsufficientBalance | null;
  /** Whether the customer can top up a wallet while paying, or the providers whose wallets can. By default true. */
  topUp: boolean | string[] | null;
  /** Whether a wallet that the customer links becomes the choice. By default true. */
  selectLinked: boolean | null;
  /** Whether rows have the actions to link and to remove a wallet. The list then shows wallets that are not linked. */
  rowActions: boolean;
  /** Providers of a menu that adds a wallet, as Juspay writes them: `PAYTM, MOBIKWIK`. It needs `rowActions`. */
  providers: string[] | null;
}

/** Properties of `<batua-wallet-list>` that no attribute can hold. */
export interface WalletListObjects {
  /** Messages to replace, or a whole catalog. */
  messages: Partial<Messages> | undefined;
  /** Messages of linking to replace. */
  linkingMessages: Partial<LinkingMessages> | undefined;
  /** Names that replace batua's, by Juspay's provider and payment method names: `{ PAYTM: 'पेटीएम' }`. */
  providerNames: Readonly<Record<string, string>> | undefined;
  /** Headers for every request, such as a CSRF token: a value, or a function that is called for each request. */
  headers: HeadersOption | undefined;
}
