'use client';
import { forwardRef } from 'react';
import type { WalletsError } from '../contract/wallets-error.js';
import { useIsBefore } from '../hooks/use-is-before.js';
import { useWalletsContext } from '../hooks/wallets-context.js';

/** Renders a `<button>` that tries again. It waits as long as the server asks for. */
export const RetryButton = forwardRef<HTMLButtonElement, RetryButtonProps>(function RetryButton(
  { error, retrying, onRetry },
  ref,
) {
  const { messages } = useWalletsContext();
  const limited = useIsBefore(error.retryAt);
  const waiting = retrying || limited;
  return (
    <button
      ref={ref}
      type="button"
      className="batua-button"
      aria-disabled={waiting}
      data-busy={retrying ? '' : undefined}
      onClick={waiting ? undefined : onRetry}
    >
      {retrying ? messages.tryingAgain : messages.tryAgain}
    </button>
  );
});

interface RetryButtonProps {
  error: WalletsError;
  retrying: boolean | undefined;
  onRetry: () => void;
}
