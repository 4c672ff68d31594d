'use client';
import { type ReactNode, useMemo } from 'react';
import { createWalletsClient } from '../client/create-wallets-client.js';
import type { WalletsClient } from '../client/wallets-client.js';
import { en } from '../messages/en.js';
import type { Messages } from '../messages/messages.js';
import { providerName } from '../model/provider-name.js';
import { WalletsContext } from './wallets-context.js';

/**
 * Tells batua's hooks and components where the merchant's wallet endpoint is and how to speak to the
 * customer. It needs a `QueryClientProvider` above it.
 */
export function WalletsProvider({
  endpoint = '/api/wallets',
  client: givenClient,
  currency = 'INR',
  locale = 'en-IN',
  messages,
  providerNames,
  staleAfter = 300_000,
  children,
}: WalletsProviderProps): ReactNode {
  const client = useMemo(() => givenClient ?? createWalletsClient({ endpoint }), [givenClient, endpoint]);
  const value = useMemo(
    () => ({
      client,
      currency,
      locale,
      messages: { ...en, ...messages },
      staleAfter,
      nameOf: (provider: string) => providerNames?.[provider.toUpperCase()] || providerName(provider),
    }),
    [client, currency, locale, messages, providerNames, staleAfter],
  );
  return <WalletsContext.Provider value={value}>{children}</WalletsContext.Provider>;
}

export interface WalletsProviderProps {
  /**
   * Where the merchant's proxy answers.
   * @default '/api/wallets'
   */
  endpoint?: string | undefined;
  /** A client from `createWalletsClient`, for headers, credentials or a timeout. It is used in place of `endpoint`. */
  client?: WalletsClient | undefined;
  /**
   * The currency of every amount, as an ISO 4217 code with two decimals or none. Juspay's answers name none.
   * @default 'INR'
   */
  currency?: string | undefined;
  /**
   * The customer's locale, as a BCP 47 tag.
   * @default 'en-IN'
   */
  locale?: string | undefined;
  /**
   * The words: a locale from `batua/messages/<locale>`, or only those that you would say otherwise. Keep it the same
   * between renders.
   */
  messages?: Partial<Messages> | undefined;
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
  /** The part of the page that shows wallets. */
  children?: ReactNode;
}
