'use client';
import { type QueryClient, QueryClientContext } from '@tanstack/react-query';
import { type ReactNode, useContext, useMemo } from 'react';
import { createWalletsClient } from '../client/create-wallets-client.js';
import type { WalletsClient } from '../client/wallets-client.js';
import { en } from '../messages/en.js';
import type { Messages } from '../messages/messages.js';
import { readMessages } from './read-messages.js';
import { providerName } from '../model/provider-name.js';
import { readCurrency } from '../model/read-currency.js';
import { readLocale } from '../model/read-locale.js';
import { walletsQueryKey } from '../query/wallets-query-options.js';
import { WalletsContext } from './wallets-context.js';

/**
 * Gives batua's hooks and components the merchant's wallet endpoint, and the customer's language and currency. It
 * needs a `QueryClientProvider` above it.
 *
 * @example
 * const [queryClient] = useState(() => new QueryClient());
 *
 * <QueryClientProvider client={queryClient}>
 *   <WalletsProvider endpoint="/api/wallets" locale="hi-IN" messages={hi} providerNames={{ PAYTM: 'पेटीएम' }}>
 *     <WalletList amount={1499} />
 *   </WalletsProvider>
 * </QueryClientProvider>;
 */
export function WalletsProvider({
  endpoint = '/api/wallets',
  client: givenClient,
  customerKey,
  currency = 'INR',
  locale = 'en-IN',
  messages,
  numberingSystem,
  providerNames,
  staleAfter = 300_000,
  children,
}: WalletsProviderProps): ReactNode {
  const client = useMemo(() => {
    const own = givenClient ?? createWalletsClient({ endpoint });
    return customerKey === undefined ? own : { ...own, customerKey };
  }, [givenClient, endpoint, customerKey]);
  const queryClient = useContext(QueryClientContext);
  const value = useMemo(
    () => ({
      client,
      hydratedAt: fetchTimeOf(client, queryClient),
      currency: readCurrency(currency),
      locale: readLocale(locale, messages?.language),
      messages: {
        ...readMessages<Messages>(en, messages, locale),
        zero: numberingSystem === 'native' ? messages?.zero : undefined,
      },
      staleAfter,
      nameOf: (provider: string) => providerNames?.[provider.toUpperCase()] || providerName(provider),
    }),
    [client, queryClient, currency, locale, messages, numberingSystem, providerNames, staleAfter],
  );
  return <WalletsContext.Provider value={value}>{children}</WalletsContext.Provider>;
}

/**
 * Returns a function that returns when the list was fetched. It looks only once, because each look-up hashes the key.
 */
function fetchTimeOf(client: WalletsClient, queryClient: QueryClient | undefined): () => number {
  let fetchedAt: number | undefined;
  return () =>
    (fetchedAt ||= queryClient?.getQueryState(walletsQueryKey(client))?.dataUpdatedAt) || client.clock.now();
}

export interface WalletsProviderProps {
  /**
   * URL or path of the merchant's proxy.
   * @default '/api/wallets'
   */
  endpoint?: string | undefined;
  /** A client from `createWalletsClient`, for headers, credentials or a timeout. Replaces `endpoint`. */
  client?: WalletsClient | undefined;
  /**
   * Any text that changes with the customer, such as a hash of their ID. It is part of every query and mutation key, so
   * the next customer in the same tab never sees the wallets of the one before. It is never sent.
   */
  customerKey?: string | undefined;
  /**
   * Currency of every amount, as an ISO 4217 code with zero or two decimals. Juspay's answers do not name it.
   * @default 'INR'
   */
  currency?: string | undefined;
  /**
   * Locale of the customer, as a BCP 47 tag. An unknown one is replaced by the default.
   * @default 'en-IN'
   */
  locale?: string | undefined;
  /**
   * Words: a locale from `batua/messages/<locale>`, or only the messages to replace. Keep it the same between
   * renders.
   */
  messages?: Partial<Messages> | undefined;
  /**
   * Digits of amounts, counts, ages and waits. `native` takes those of the catalog's language: ₹१२,३४,५६७.५० in
   * Hindi. The end of a mobile number keeps the digits of the number.
   * @default 'latn'
   */
  numberingSystem?: 'latn' | 'native' | undefined;
  /**
   * Names that replace batua's, shown and spoken. The keys are Juspay's provider and payment method names in upper
   * case: `{ PAYTM: 'पेटीएम', PAYTM_POSTPAID: 'पेटीएम पोस्टपेड' }`. Keep it the same between renders.
   */
  providerNames?: Readonly<Record<string, string>> | undefined;
  /**
   * Age from which a balance counts as stale, in milliseconds.
   * @default 300_000
   */
  staleAfter?: number | undefined;
  /** Part of the page that shows wallets. */
  children?: ReactNode;
}
