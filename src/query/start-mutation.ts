import type {
  Mutation,
  MutationKey,
  MutationOptions,
  MutationState,
  QueryClient,
} from '@tanstack/react-query';
import type { WalletsClient } from '../client/wallets-client.js';
import type { WalletsError } from '../contract/wallets-error.js';

/** All that the mutation cache keeps of a call's input: nothing that is secret. */
export interface StartedAt {
  /** Epoch milliseconds, by the client's clock. */
  startedAt: number;
}

/** What every call on wallets has in common, whatever the app's own defaults are. */
const defaults = {
  retry: false,
  // Offline is an answer at once, not a call that waits and fires later.
  networkMode: 'always',
  // Kept until the next call of its kind: it is what the components show.
  gcTime: Infinity,
} as const;

/** Puts a call into the mutation cache, under way or, with a state, as it ended. */
export const buildMutation = <Result, Input>(
  queryClient: QueryClient,
  options: MutationOptions<Result, WalletsError, Input>,
  state?: MutationState<Result, WalletsError, Input>,
) => queryClient.getMutationCache().build(queryClient, { ...defaults, ...options }, state);

/** The last call with a key, or undefined where there was none. */
const lastMutation = <Result, Input extends StartedAt = StartedAt>(
  queryClient: QueryClient,
  mutationKey: MutationKey,
) =>
  queryClient.getMutationCache().findAll({ mutationKey }).pop() as
    | Mutation<Result, WalletsError, Input>
    | undefined;

/** How the last call with a key stands, or undefined where there was none. */
export const mutationState = <Result, Input extends StartedAt = StartedAt>(
  queryClient: QueryClient,
  mutationKey: MutationKey,
) => lastMutation<Result, Input>(queryClient, mutationKey)?.state;

/** Forgets how the last call with a key stands. One that is under way goes on. */
export function forgetMutation(queryClient: QueryClient, mutationKey: MutationKey): void {
  const last = lastMutation(queryClient, mutationKey);
  if (last) queryClient.getMutationCache().remove(last);
}

/**
 * Starts a call, unless one with its key is under way or the server has asked to wait. Its state is in the
 * mutation cache, for every component alike, and outlives the component that asked.
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
  // The error is in the mutation's state, where the components read it.
  mutation.execute({ ...input, startedAt }).catch(() => {});
}
