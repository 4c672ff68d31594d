import { type MutationState, QueryClient, QueryObserver, onlineManager } from '@tanstack/react-query';
import { onTestFinished, vi } from 'vitest';
import { createWalletsClient } from '../../src/client/create-wallets-client.js';
import type { WalletsError } from '../../src/contract/wallets-error.js';
import { notRefreshed } from '../../src/model/not-refreshed.js';
import type { RefreshResult } from '../../src/query/refresh-balances.js';
import type { StartedAt } from '../../src/query/start-mutation.js';
import { walletsQueryOptions } from '../../src/query/wallets-query-options.js';
import { type Asked, answeredByHand } from '../answered-by-hand.js';
import { until } from '../eventually.js';

/** Opens a page with the list. The test answers its requests by hand, in any order. */
export function openPage({ now = Date.now }: { now?: () => number } = {}) {
  const { asked, fetch } = answeredByHand();
  let taken = 0;
  const client = createWalletsClient({ endpoint: '/api/wallets', now, fetch });
  const queryClient = new QueryClient({ defaultOptions: { queries: { retryDelay: 0 } } });
  queryClient.mount();
  onTestFinished(() => {
    queryClient.unmount();
    queryClient.clear();
  });

  return {
    /** Every request so far. */
    asked,
    /** Waits for the next request. */
    async next(): Promise<Asked> {
      const index = taken++;
      await until(() => asked.length > index);
      return asked[index] as Asked;
    },
    client,
    queryClient,
    /** Shows the list, as a mounted component does. */
    show: () => new QueryObserver(queryClient, walletsQueryOptions(client)).subscribe(() => {}),
    list: () => queryClient.getQueryState(walletsQueryOptions(client).queryKey),
    wallets: () => queryClient.getQueryData(walletsQueryOptions(client).queryKey)?.wallets,
    /** The balance of each wallet's own instrument. */
    balances: () =>
      queryClient
        .getQueryData(walletsQueryOptions(client).queryKey)
        ?.wallets.map(({ instruments }) => instruments[0]?.balance),
  };
}

/** Returns the IDs of the wallets that a refresh did not update, or undefined before its end. */
export function notRefreshedIn(
  page: ReturnType<typeof openPage>,
  refresh: Refresh | undefined,
): string[] | undefined {
  if (!refresh?.data || !refresh.variables) return undefined;
  return notRefreshed(
    refresh.data.before,
    page.wallets() ?? [],
    refresh.variables.startedAt,
    refresh.data.answered,
  );
}

export type Refresh = MutationState<RefreshResult, WalletsError, StartedAt>;

/** Goes offline, for the device and for TanStack Query, until the test ends or it calls `back`. */
export function goOffline() {
  const back = () => {
    vi.unstubAllGlobals();
    onlineManager.setOnline(true);
  };
  vi.stubGlobal('navigator', { onLine: false });
  onlineManager.setOnline(false);
  onTestFinished(back);
  return back;
}

/** Returns a linked wallet as Juspay sends it. `checked` is in minutes after a fixed time, or null for never. */
export function row(id: string, checked: number | null, balance: number | null = checked) {
  const time = checked === null ? null : new Date(Date.UTC(2026, 0, 1) + checked * 60_000).toISOString();
  return {
    id,
    wallet: id.toUpperCase(),
    token: `tok_planted_${id}_${checked}`,
    linked: true,
    current_balance: balance,
    last_refreshed: time,
    metadata: { mobile_number: '9876543210' },
  };
}

export const list = (...rows: unknown[]) => ({ object: 'list', list: rows });
