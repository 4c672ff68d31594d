'use client';
import type { ReactNode, Ref } from 'react';
import type { RefreshStarter } from '../hooks/use-refresh-starter.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import type { RefreshBalancesButtonProps } from './refresh-balances-button.js';
import { languageProps, rootProps } from './root-props.js';

/** Renders a `RefreshBalancesButton`. The buttons of a list share one `starter`. */
export function RefreshButton({
  label,
  onClick,
  starter: { pending, limited, start },
  rootRef,
  ...root
}: RefreshButtonProps): ReactNode {
  const { messages } = useWalletsContext();
  return (
    <button
      {...languageProps(messages)}
      {...rootProps('batua-button batua-refresh', root)}
      ref={rootRef}
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
}

interface RefreshButtonProps extends Omit<RefreshBalancesButtonProps, 'ref'> {
  starter: RefreshStarter;
  rootRef: Ref<HTMLButtonElement>;
}
