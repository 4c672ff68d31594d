'use client';
import type { ReactNode } from 'react';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatName } from '../messages/format-name.js';
import { useFocusFallback } from './use-focus-fallback.js';

/** Renders the `<button>` that checks the balances from a row. When it goes, focus moves to the row's radio. */
export function CheckButton({ name, describedBy, selected, busy, onCheck }: CheckButtonProps): ReactNode {
  const { messages } = useWalletsContext();
  return (
    <button
      ref={useFocusFallback('.batua-option', '.batua-radio')}
      type="button"
      className="batua-button batua-check"
      // Only the chosen row has a tab stop.
      tabIndex={selected ? undefined : -1}
      aria-label={formatName(messages.checkName, name)}
      aria-describedby={describedBy}
      aria-disabled={busy}
      onClick={onCheck}
    >
      {messages.check}
    </button>
  );
}

interface CheckButtonProps {
  /** Name of the wallet or instrument. */
  name: string;
  /** ID of the balance. */
  describedBy: string;
  selected: boolean;
  /** Whether a refresh is in progress. */
  busy: boolean;
  onCheck: () => void;
}
