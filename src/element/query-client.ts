// What batua needs of TanStack's `QueryClient`, over TanStack's own query cache.
import {
  QueryCache,
  type QueryFilters,
  type QueryKey,
  type QueryClient as WholeClient,
  hashKey,
} from '@tanstack/query-core';
import { MutationCache } from './mutation-cache.js';

type Options = Parameters<WholeClient['defaultQueryOptions']>[0];

/** Holds the caches of one element. It has no defaults. */
export class QueryClient {
  #queries = new QueryCache();
  #mutations = new MutationCache();

  getQueryCache(): QueryCache {
    return this.#queries;
  }

  getMutationCache(): MutationCache {
    return this.#mutations;
  }

  getQueryDefaults(): object {
    return {};
  }

  defaultQueryOptions(options: Options): Options {
    return { ...options, queryHash: hashKey(options.queryKey), _defaulted: true };
  }

  getQueryState(queryKey: QueryKey) {
    return this.#queries.get(hashKey(queryKey))?.state;
  }

  getQueryData(queryKey: QueryKey): unknown {
    return this.getQueryState(queryKey)?.data;
  }

  setQueryData(queryKey: QueryKey, data: unknown): void {
    const options = this.defaultQueryOptions({ queryKey });
    this.#queries.build(this as unknown as WholeClient, options).setData(data, { manual: true });
  }

  isFetching(filters: QueryFilters): number {
    return this.#queries.findAll({ ...filters, fetchStatus: 'fetching' }).length;
  }

  async cancelQueries(filters: QueryFilters): Promise<void> {
    await Promise.all(this.#queries.findAll(filters).map((query) => query.cancel({ revert: true })));
  }

  /** Loads the queries that a component shows again. The others load when one shows them. */
  async invalidateQueries(filters: QueryFilters): Promise<void> {
    const queries = this.#queries.findAll(filters);
    queries.forEach((query) => query.invalidate());
    const shown = queries.filter((query) => query.isActive());
    await Promise.all(shown.map((query) => query.fetch(undefined, { cancelRefetch: true }).catch(() => {})));
  }
}
