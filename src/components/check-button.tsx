'use client';
import type { ReactNode } from 'react';
import type { RefreshStarter } from '../hooks/use-refresh-starter.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatName } from '../messages/format-name.js';
import { RefreshButton } from './refresh-button.js';
import { useFocusFallback } from './use-focus-fallback.js';

/** Renders the `<button>` that checks the balances from a row. When it goes, focus moves to the row's radio. */
export function CheckButton({ name, describedBy, selected, starter }: CheckButtonProps): ReactNode {
  const { messages } = useWalletsContext();
  return (
    <RefreshButton
      starter={starter}
      rootRef={useFocusFallback('.batua-option', '.batua-radio')}
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
  starter: RefreshStarter;
}
