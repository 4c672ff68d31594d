'use client';
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import type { WalletsAnswer } from '../client/wallets-client.js';
import type { WalletsError } from '../contract/wallets-error.js';
import { watchNewest } from '../query/keep-newest.js';
import { walletsQueryOptions } from '../query/wallets-query-options.js';
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
  watchNewest(useQueryClient());
  return useQuery({ ...walletsQueryOptions(client), ...queryDefaults });
}
