'use client';
import { QueryClientContext } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { WalletsClient } from '../client/wallets-client.js';
import type { Messages } from '../messages/messages.js';

export interface WalletsContextValue {
  client: WalletsClient;
  /** ISO 4217. */
  currency: string;
  /** BCP 47. */
  locale: string;
  messages: Messages;
  /** Milliseconds. */
  staleAfter: number;
}

export const WalletsContext = createContext<WalletsContextValue | null>(null);

/**
 * What the nearest `<WalletsProvider>` says.
 *
 * @throws {Error} Where a provider is missing: it names which, and how to add it.
 */
export function useWalletsContext(): WalletsContextValue {
  const value = useContext(WalletsContext);
  const queryClient = useContext(QueryClientContext);
  if (!queryClient) {
    throw new Error(
      'batua: no QueryClientProvider. Wrap your app in <QueryClientProvider client={queryClient}> from @tanstack/react-query.',
    );
  }
  if (!value) {
    throw new Error(
      'batua: no WalletsProvider. Wrap your checkout in <WalletsProvider endpoint="/api/wallets">.',
    );
  }
  return value;
}
