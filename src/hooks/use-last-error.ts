'use client';
import { useState } from 'react';
import type { WalletsError } from '../contract/wallets-error.js';
import type { useWallets } from './use-wallets.js';

/**
 * Why a query failed last, or null. While it loads again, asked by the customer or by itself, the problem stays, so
 * that the button under the customer's finger does.
 */
export function useLastError({
  error,
  data,
  errorUpdateCount,
}: ReturnType<typeof useWallets>): WalletsError | null {
  const [problem, setProblem] = useState(error);
  // A query that never failed is another one, or was reset: its customer may be another, too.
  if (problem !== error && (error || data || !errorUpdateCount)) setProblem(error);
  return problem;
}
