'use client';
import { type MutationKey, type MutationState, notifyManager, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import type { WalletsError } from '../contract/wallets-error.js';
import { type StartedAt, mutationState } from '../query/start-mutation.js';

/** How the last call with a key stands. Read at each render, so that another key gives another state at once. */
export function useMutationStateOf<Result, Input extends StartedAt = StartedAt>(
  mutationKey: MutationKey,
): MutationState<Result, WalletsError, Input> | undefined {
  const queryClient = useQueryClient();
  const subscribe = useCallback(
    (listener: () => void) => queryClient.getMutationCache().subscribe(notifyManager.batchCalls(listener)),
    [queryClient],
  );
  return useSyncExternalStore(
    subscribe,
    () => mutationState<Result, Input>(queryClient, mutationKey),
    () => undefined,
  );
}
