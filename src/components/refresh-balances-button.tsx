'use client';
import { forwardRef } from 'react';
import { useRefreshStarter } from '../hooks/use-refresh-starter.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { type RootProps, languageProps, rootProps } from './root-props.js';

/**
 * Renders a `<button>` that refreshes all balances. Every such button on the page starts and shows the same refresh.
 * While a click has no effect, the button is `aria-disabled` instead of `disabled`, which keeps its focus.
 */
export const RefreshBalancesButton = forwardRef<HTMLButtonElement, RefreshBalancesButtonProps>(
  function RefreshBalancesButton({ label, onClick, ...root }, ref) {
    const { messages } = useWalletsContext();
    const { pending, limited, start } = useRefreshStarter();
    return (
      <button
        {...languageProps(messages)}
        {...rootProps('batua-button batua-refresh', root)}
        ref={ref}
        type="button"
        aria-disabled={pending || limited}
        data-busy={pending ? '' : undefined}
        onClick={(event) => {
          onClick?.(event);
          start();
        }}
      >
        {/* Both texts, because they give the button the same width in either state. */}
        <span aria-hidden={pending}>{label ?? messages.refresh}</span>
        <span aria-hidden={!pending}>{messages.refreshing}</span>
      </button>
    );
  },
);

export interface RefreshBalancesButtonProps extends RootProps<'button', 'type'> {
  /** Words of the button. By default the message `refresh`. */
  label?: string | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
