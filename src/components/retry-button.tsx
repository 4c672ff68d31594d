'use client';
import { forwardRef, useState } from 'react';
import type { WalletsError } from '../contract/wallets-error.js';
import { LiveRegion } from '../hooks/live-region.js';
import { useAnnouncer } from '../hooks/use-announcer.js';
import { useIsBefore } from '../hooks/use-is-before.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatErrorAndWait } from '../messages/format-error.js';

/**
 * Renders a `<button>` that tries again. It waits as long as the server asks for. A press while it waits announces the
 * wait again, and the end of the wait is announced once.
 */
export const RetryButton = forwardRef<HTMLButtonElement, RetryButtonProps>(function RetryButton(
  { error, retrying, onRetry },
  ref,
) {
  const language = useWalletsContext();
  const { messages } = language;
  const limited = useIsBefore(error.retryAt);
  const [announcement, announce] = useAnnouncer();
  const [waited, setWaited] = useState(limited);
  if (waited !== limited) {
    setWaited(limited);
    announce(waited ? messages.waitNow : '');
  }
  return (
    <>
      <button
        ref={ref}
        type="button"
        className="batua-button"
        aria-disabled={retrying || limited}
        data-busy={retrying ? '' : undefined}
        onClick={() => {
          if (limited) announce(formatErrorAndWait(error, language));
          else if (!retrying) onRetry();
        }}
      >
        {retrying ? messages.tryingAgain : messages.tryAgain}
      </button>
      {error.retryAt && <LiveRegion announcement={announcement} />}
    </>
  );
});

interface RetryButtonProps {
  error: WalletsError;
  retrying: boolean | undefined;
  onRetry: () => void;
}
