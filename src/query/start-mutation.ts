import type {
  Mutation,
  MutationKey,
  MutationOptions,
  MutationState,
  QueryClient,
} from '@tanstack/react-query';
import type { WalletsClient } from '../client/wallets-client.js';
import type { WalletsError } from '../contract/wallets-error.js';

/** The only input of a call that the mutation cache keeps. It contains no secret. */
export interface StartedAt {
  /** Epoch milliseconds, by the client's clock. */
  startedAt: number;
}

/** Options of every call on wallets. They override the app's own defaults. */
const defaults = {
  retry: false,
  // An offline call fails at once. It must not wait and run later.
  networkMode: 'always',
  // The components show the last call, so it stays until the next call with its key.
  gcTime: Infinity,
  // The app's own callbacks and scope are for its own calls. The list shows batua's errors.
  scope: undefined,
  onMutate: undefined,
  onSuccess: undefined,
  onError: undefined,
  onSettled: undefined,
} as { retry: false; networkMode: 'always'; gcTime: number };

/** Adds a call to the mutation cache: a new one, or one that has ended in the given state. */
export const buildMutation = <Result, Input>(
  queryClient: QueryClient,
  options: MutationOptions<Result, WalletsError, Input>,
  state?: MutationState<Result, WalletsError, Input>,
) => queryClient.getMutationCache().build(queryClient, { ...defaults, ...options }, state);

/**
 * Returns the last call with a key, or undefined. A call restored from a persisted cache no longer runs, so it does
 * not count.
 */
const lastMutation = <Result, Input extends StartedAt = StartedAt>(
  queryClient: QueryClient,
  mutationKey: MutationKey,
) =>
  queryClient
    .getMutationCache()
    .findAll({ mutationKey, predicate: ({ options }) => options.mutationFn !== undefined })
    .pop() as Mutation<Result, WalletsError, Input> | undefined;

/** Returns the state of the last call with a key, or undefined when there was no call. */
export const mutationState = <Result, Input extends StartedAt = StartedAt>(
  queryClient: QueryClient,
  mutationKey: MutationKey,
) => lastMutation<Result, Input>(queryClient, mutationKey)?.state;

/** Removes the last call with a key from the cache. A running call continues. */
export function forgetMutation(queryClient: QueryClient, mutationKey: MutationKey): void {
  const last = lastMutation(queryClient, mutationKey);
  if (last) queryClient.getMutationCache().remove(last);
}

/**
 * Starts a call, unless one with its key is running or the server's `Retry-After` is not over. The mutation cache
 * holds its state, so every component can read it and it outlives the component that started it.
 */
export function startMutation<Result, Input extends object = object>(
  client: WalletsClient,
  queryClient: QueryClient,
  options: MutationOptions<Result, WalletsError, Input & StartedAt> & { mutationKey: MutationKey },
  input = {} as Input,
): void {
  const startedAt = client.clock.now();
  const last = lastMutation(queryClient, options.mutationKey);
  if (last?.state.status === 'pending') return;
  if ((last?.state.error?.retryAt ?? 0) > startedAt) return;
  if (last) queryClient.getMutationCache().remove(last);
  const mutation = buildMutation(queryClient, options);
  // The components read the error from the mutation's state.
  mutation.execute({ ...input, startedAt }).catch(() => {});
}
