// What batua's calls need of TanStack's `MutationCache`. They never retry, wait for a network, share a scope or expire.
import { type MutationFilters, type MutationOptions, matchMutation } from '@tanstack/query-core';

interface State {
  status: 'idle' | 'pending' | 'success' | 'error';
  variables?: unknown;
  data?: unknown;
  error: unknown;
}

type Options = MutationOptions<unknown, unknown, unknown>;

interface Call {
  options: Options;
  state: State;
  execute: (variables: unknown) => Promise<unknown>;
}

/** Keeps calls and their state. Listeners hear of every change. */
export class MutationCache {
  #calls = new Set<Call>();
  #listeners = new Set<() => void>();

  build(_client: unknown, options: Options, state: State = { status: 'idle', error: null }): Call {
    const call: Call = {
      options,
      state,
      execute: async (variables) => {
        const change = (next: Omit<State, 'variables'>) => {
          call.state = { variables, ...next };
          this.#notify();
        };
        change({ status: 'pending', error: null });
        try {
          const data = await options.mutationFn?.(variables, {} as never);
          change({ status: 'success', data, error: null });
          return data;
        } catch (error) {
          change({ status: 'error', error });
          throw error;
        }
      },
    };
    this.#calls.add(call);
    this.#notify();
    return call;
  }

  remove(call: Call): void {
    this.#calls.delete(call);
    this.#notify();
  }

  findAll(filters: MutationFilters): Call[] {
    return [...this.#calls].filter((call) => matchMutation(filters, call as never));
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #notify() {
    this.#listeners.forEach((listener) => listener());
  }
}

/** Names that the core's other files mention, and that nothing here calls. */
export const [Mutation, getDefaultState] = [] as undefined[];
