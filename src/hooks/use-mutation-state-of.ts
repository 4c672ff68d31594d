'use client';
import { type MutationKey, type MutationState, notifyManager, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import type { WalletsError } from '../contract/wallets-error.js';
import { type StartedAt, mutationState } from '../query/start-mutation.js';

/**
 * Returns the state of the last call with a key. It reads the state at each render, so a new key takes effect at
 * once.
 */
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
