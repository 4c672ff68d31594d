'use client';
import { useMemo, useRef } from 'react';
import type { LinkingContextValue, WalletKey } from './linking-context.js';

/** Returns two functions that move the focus to a row which appears later. */
export function useAwaitedRow(): Pick<LinkingContextValue, 'awaitRow' | 'takesFocus'> {
  const awaited = useRef<((wallet: WalletKey) => boolean) | null>(null);
  return useMemo(
    () => ({
      awaitRow(isAwaited) {
        awaited.current = isAwaited;
        return () => {
          if (awaited.current === isAwaited) awaited.current = null;
        };
      },
      takesFocus(wallet) {
        if (!awaited.current?.(wallet)) return false;
        awaited.current = null;
        return true;
      },
    }),
    [],
  );
}
