'use client';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { WalletsAnswer } from '../client/wallets-client.js';
import type { WalletsError } from '../contract/wallets-error.js';
import { walletsQueryOptions } from '../query/wallets-query-options.js';
import { useWalletsContext } from './wallets-context.js';

/**
 * The customer's wallets, as a TanStack query result: `data.wallets` in Juspay's order. However many
 * components ask, one request is made.
 */
export function useWallets(): UseQueryResult<WalletsAnswer, WalletsError> {
  const { client } = useWalletsContext();
  // Whatever the app's default: a list that fails is told in its place, and the checkout around it stays.
  return useQuery({ ...walletsQueryOptions(client), throwOnError: false });
}
