import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { WireRow } from '../wire-rows.js';
import { endpoint } from './endpoint.js';

/** What the hand-written lists show of a wallet. */
export interface WalletRow {
  id: string;
  provider: string;
  mobileNumber: string;
  /** Major units. */
  balance: number;
  /** Epoch milliseconds. */
  lastRefreshed: number;
}

async function request(method: 'GET' | 'POST', path: string): Promise<WalletRow[]> {
  const response = await endpoint.fetch(path, { method });
  const { list } = (await response.json()) as { list: WireRow[] };
  return list.map((row) => ({
    id: row.id,
    provider: row.wallet,
    mobileNumber: row.metadata.mobile_number,
    balance: Number(row.current_balance),
    lastRefreshed: Date.parse(row.last_refreshed),
  }));
}

/** The wallet list, as TanStack Query options. */
export const walletRowsQuery = {
  queryKey: ['wallets'],
  queryFn: () => request('GET', '/api/wallets'),
  staleTime: 30_000,
};

/** Returns the rows, and a refresh of all balances, as a merchant writes it with TanStack Query. */
export function useWalletRows() {
  const queryClient = useQueryClient();
  const { data = [] } = useQuery(walletRowsQuery);
  const { mutate, isPending } = useMutation({
    mutationFn: () => request('POST', '/api/wallets/refresh-balances'),
    onSuccess: (rows) => {
      queryClient.setQueryData(walletRowsQuery.queryKey, rows);
    },
  });
  const refresh = useCallback(() => mutate(), [mutate]);
  return { wallets: data, refreshing: isPending, refresh };
}
