'use client';
import type { ReactNode } from 'react';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatName } from '../messages/format-name.js';
import { RefreshBalancesButton } from './refresh-balances-button.js';
import { useFocusFallback } from './use-focus-fallback.js';

/** Renders the `<button>` that checks the balances from a row. When it goes, focus moves to the row's radio. */
export function CheckButton({ name, describedBy, selected }: CheckButtonProps): ReactNode {
  const { messages } = useWalletsContext();
  return (
    <RefreshBalancesButton
      ref={useFocusFallback('.batua-option', '.batua-radio')}
      className="batua-check"
      label={messages.check}
      aria-label={formatName(messages.checkName, name)}
      aria-describedby={describedBy}
      // Only the chosen row has a tab stop.
      tabIndex={selected ? undefined : -1}
    />
  );
}

interface CheckButtonProps {
  /** Name of the wallet or instrument. */
  name: string;
  /** ID of the balance. */
  describedBy: string;
  selected: boolean;
}
