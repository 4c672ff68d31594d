'use client';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { WalletsAnswer } from '../client/wallets-client.js';
import type { WalletsError } from '../contract/wallets-error.js';
import { walletsQueryOptions } from '../query/wallets-query-options.js';
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
  // Overrides the app's default. The list shows its error itself, and the checkout around it stays.
  return useQuery({ ...walletsQueryOptions(client), throwOnError: false });
}
