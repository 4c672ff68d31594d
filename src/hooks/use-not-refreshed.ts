'use client';
import { type MutationState, useQueryClient } from '@tanstack/react-query';
import type { WalletsAnswer } from '../client/wallets-client.js';
import type { WalletsError } from '../contract/wallets-error.js';
import { notRefreshed } from '../model/not-refreshed.js';
import type { RefreshResult } from '../query/refresh-balances.js';
import type { StartedAt } from '../query/start-mutation.js';
import { walletsQueryKey } from '../query/wallets-query-options.js';
import { useWalletsContext } from './wallets-context.js';

/**
 * Returns the IDs of linked wallets that a refresh did not update, and that nothing has checked since. It
 * reads the list at each render and does not subscribe to it: a component that shows wallets does.
 */
export function useNotRefreshed(
  refresh: MutationState<RefreshResult, WalletsError, StartedAt> | undefined,
): readonly string[] {
  const { client } = useWalletsContext();
  const list = useQueryClient().getQueryData<WalletsAnswer>(walletsQueryKey(client));
  const { before = [], answered = [] } = refresh?.data ?? {};
  return notRefreshed(before, list?.wallets ?? [], refresh?.variables?.startedAt ?? 0, answered);
}
