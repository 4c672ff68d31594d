'use client';
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { WalletsAnswer } from '../client/wallets-client.js';
import type { WalletsError } from '../contract/wallets-error.js';
import { watchNewest } from '../query/keep-newest.js';
import { walletsQueryKey, walletsQueryOptions } from '../query/wallets-query-options.js';
import { queryDefaults } from './query-defaults.js';
import { useWalletsContext } from './wallets-context.js';

/**
 * Returns the customer's wallets as a TanStack Query result, with `data.wallets` in Juspay's order. All components
 * share one request.
 *
 * @example
 * function WalletCount() {
 *   const { data, error } = useWallets();
 *   if (error) return <p>{error.code}</p>;
 *   return <p>{data ? `${data.wallets.length} wallets` : 'Loading'}</p>;
 * }
 */
export function useWallets(): UseQueryResult<WalletsAnswer, WalletsError> {
  const { client } = useWalletsContext();
  const queryClient = useQueryClient();
  watchNewest(queryClient);
  useEffect(() => {
    const updatedAt = queryClient.getQueryState(walletsQueryKey(client))?.dataUpdatedAt ?? 0;
    // Only a server can have fetched the list in the device's future, so the device's clock is behind.
    if (updatedAt > Math.max(Date.now(), client.clock.now())) client.clock.correct(updatedAt);
  }, [client, queryClient]);
  return useQuery({ ...walletsQueryOptions(client), ...queryDefaults });
}
