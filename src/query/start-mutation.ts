import type { MutationKey, MutationOptions, MutationState, QueryClient } from '@tanstack/react-query';
import type { WalletsClient } from '../client/wallets-client.js';
import { WalletsError } from '../contract/wallets-error.js';

/** All that the mutation cache keeps of a call's input: nothing that is secret. */
export interface StartedAt {
  /** Epoch milliseconds, by the client's clock. */
  startedAt: number;
}

/** What every call on wallets has in common, whatever the app's own defaults are. */
export const mutationDefaults = {
  retry: false,
  // Offline is an answer at once, not a call that waits and fires later.
  networkMode: 'always',
  // Kept until the next call of its kind: it is what the components show.
  gcTime: Infinity,
} as const;

function lastMutation<Result>(queryClient: QueryClient, mutationKey: MutationKey) {
  return queryClient.getMutationCache().findAll({ mutationKey, exact: true }).at(-1) as
    | { state: MutationState<Result, WalletsError, StartedAt> }
    | undefined;
}

/** How the last call with a key stands, or undefined where there was none. */
export const mutationState = <Result>(queryClient: QueryClient, mutationKey: MutationKey) =>
  lastMutation<Result>(queryClient, mutationKey)?.state;

/**
 * Starts a call, unless one with its key is under way or the server has asked to wait. Its state is in the
 * mutation cache, for every component alike, and outlives the component that asked.
 */
export function startMutation<Result>(
  client: WalletsClient,
  queryClient: QueryClient,
  options: MutationOptions<Result, WalletsError, StartedAt> & { mutationKey: MutationKey },
): void {
  const cache = queryClient.getMutationCache();
  const last = cache.findAll({ mutationKey: options.mutationKey, exact: true }).at(-1);
  const startedAt = client.clock.now();
  if (last?.state.status === 'pending') return;
  if (last?.state.error instanceof WalletsError && (last.state.error.retryAt ?? 0) > startedAt) return;
  if (last) cache.remove(last);
  // The error is in the mutation's state, where the components read it.
  cache
    .build(queryClient, options)
    .execute({ startedAt })
    .catch(() => {});
}
