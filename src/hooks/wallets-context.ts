'use client';
import { QueryClientContext } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { WalletsClient } from '../client/wallets-client.js';
import type { Language } from '../messages/messages.js';

export interface WalletsContextValue extends Language {
  client: WalletsClient;
  /** ISO 4217 code. */
  currency: string;
  /** Whether amounts have no decimals. */
  hideDecimals?: boolean | undefined;
  /** Milliseconds. */
  staleAfter: number;
  /** Returns "now" of the server's page, in epoch milliseconds: when the wallets were fetched. */
  hydratedAt: () => number;
  /** Returns the name that customers see for a provider or payment method of Juspay. */
  nameOf: (provider: string) => string;
}

export const WalletsContext = createContext<WalletsContextValue | null>(null);

/**
 * Returns the settings of the nearest `<WalletsProvider>`.
 *
 * @throws {Error} When a provider is missing. The message names the provider and says how to add it.
 */
export function useWalletsContext(): WalletsContextValue {
  const value = useContext(WalletsContext);
  const queryClient = useContext(QueryClientContext);
  if (!queryClient) throw missing('QueryClientProvider', 'client={queryClient}');
  if (!value) throw missing('WalletsProvider', 'endpoint="/api/wallets"');
  return value;
}

const missing = (provider: string, prop: string) =>
  new Error(`batua: no ${provider}. Wrap your checkout in <${provider} ${prop}>.`);
