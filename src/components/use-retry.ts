'use client';
import { useState } from 'react';
import type { WalletsError } from '../contract/wallets-error.js';
import type { useWallets } from '../hooks/use-wallets.js';

/**
 * The problem of a query and another try at it. While the query loads again, asked by the customer or by itself,
 * the problem stays, so that the button under the customer's finger does.
 */
export function useRetry({ error, data, isFetching, refetch }: ReturnType<typeof useWallets>): {
  problem: WalletsError | null;
  retrying: boolean;
  retry: () => void;
} {
  const [problem, setProblem] = useState(error);
  if (problem !== error && (error || data)) setProblem(error);
  return { problem, retrying: isFetching, retry: () => void refetch() };
}
