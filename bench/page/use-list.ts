import { useCallback, useState } from 'react';
import { useNow } from './use-now.js';
import { useWalletRows } from './use-wallet-rows.js';

/** Returns all that a hand-written list shows: rows, choice, refresh and time. */
export function useList() {
  const { wallets, refreshing, refresh } = useWalletRows();
  const [value, setValue] = useState<string | null>(null);
  const [started, setStarted] = useState(false);
  const now = useNow();
  const done = started ? 'Balances updated' : '';
  const onRefresh = useCallback(() => {
    setStarted(true);
    refresh();
  }, [refresh]);
  const frame = { refreshing, words: refreshing ? 'Checking balances' : done, onRefresh };
  return { wallets, refreshing, now, value, setValue, frame };
}
