'use client';
import { type MutationState, useQuery } from '@tanstack/react-query';
import type { WalletsError } from '../contract/wallets-error.js';
import { notAdvanced } from '../model/not-advanced.js';
import type { RefreshResult } from '../query/refresh-balances.js';
import type { StartedAt } from '../query/start-mutation.js';
import { walletsQueryOptions } from '../query/wallets-query-options.js';
import { useWalletsContext } from './wallets-context.js';

/** Of the linked wallets that a refresh passed by, the ids of those that were not checked since. */
export function useNotAdvanced(
  refresh: MutationState<RefreshResult, WalletsError, StartedAt> | undefined,
): readonly string[] {
  const { client } = useWalletsContext();
  // It looks on: the list is loaded by those who show it.
  const { data } = useQuery({ ...walletsQueryOptions(client), enabled: false, throwOnError: false });
  return notAdvanced(refresh?.data?.before ?? [], data?.wallets ?? [], refresh?.variables?.startedAt ?? 0);
}
