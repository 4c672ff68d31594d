'use client';
import { useState } from 'react';
import type { WalletsError } from '../contract/wallets-error.js';
import type { useWallets } from './use-wallets.js';

/**
 * Returns the last error of a query, or null. The error stays while the query loads again, so the retry button stays
 * under the customer's finger.
 */
export function useLastError({
  error,
  data,
  errorUpdateCount,
}: ReturnType<typeof useWallets>): WalletsError | null {
  const [lastError, setLastError] = useState(error);
  // A query that never failed is a different or a reset query. It may belong to another customer.
  if (lastError !== error && (error || data || !errorUpdateCount)) setLastError(error);
  return lastError;
}
