'use client';
import { forwardRef } from 'react';
import { useRefreshStarter } from '../hooks/use-refresh-starter.js';
import { RefreshButton } from './refresh-button.js';
import type { RootProps } from './root-props.js';

/**
 * Renders a `<button>` that refreshes all balances. Every such button on the page starts and shows the same refresh.
 * While a click has no effect, the button is `aria-disabled` instead of `disabled`, which keeps its focus.
 */
export const RefreshBalancesButton = forwardRef<HTMLButtonElement, RefreshBalancesButtonProps>(
  function RefreshBalancesButton(props, ref) {
    return <RefreshButton {...props} rootRef={ref} starter={useRefreshStarter()} />;
  },
);

export interface RefreshBalancesButtonProps extends RootProps<'button', 'type'> {
  /** Words of the button. By default the message `refresh`. */
  label?: string | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
