'use client';
import { useState } from 'react';
import type { WalletsError } from '../contract/wallets-error.js';
import type { useWallets } from '../hooks/use-wallets.js';

/**
 * The problem of a query and another try at it. While that is under way the problem stays, so that the
 * button under the customer's finger does.
 *
 * @param onRecovered Called before the problem goes.
 */
export function useRetry(
  query: ReturnType<typeof useWallets>,
  onRecovered: () => void,
): { problem: WalletsError | null; retrying: boolean; retry: () => void } {
  const [retried, setRetried] = useState<WalletsError | null>(null);
  async function retry() {
    setRetried(query.error);
    const { isSuccess } = await query.refetch();
    if (isSuccess) onRecovered();
    setRetried(null);
  }
  return {
    problem: query.error ?? (query.data ? null : retried),
    retrying: retried !== null,
    retry: () => void retry(),
  };
}
