'use client';
import { type ReactNode, useCallback } from 'react';
import type { WalletsError } from '../contract/wallets-error.js';
import type { WalletsErrorCode } from '../contract/wallets-error-code.js';
import { useClock } from '../hooks/use-clock.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { classNames } from './class-names.js';
import { errorWords, waitWords } from './error-words.js';
import { useIsBefore } from './use-is-before.js';

/** Says what went wrong and what to do next, with a button where trying again may help. */
export function WalletsProblem({
  error,
  title,
  onRetry,
  retrying = false,
  role,
  className,
}: WalletsProblemProps): ReactNode {
  const { messages } = useWalletsContext();
  const limited = useIsBefore(error.retryAt);
  const idle = !retrying && !limited;
  return (
    <div className={classNames('batua-problem', className)} data-code={error.code}>
      <p role={role}>
        {title && <strong>{title}</strong>} {errorWords(error, messages)}
        {error.code === 'rate_limited' && <RetryWait until={error.retryAt} />}
      </p>
      {onRetry && !hopeless.includes(error.code) && (
        <button
          type="button"
          className="batua-button"
          aria-disabled={!idle}
          data-busy={retrying ? '' : undefined}
          onClick={idle ? onRetry : undefined}
        >
          {retrying ? messages.tryingAgain : messages.tryAgain}
        </button>
      )}
    </div>
  );
}

/** Another try would end in the same way. */
const hopeless: readonly WalletsErrorCode[] = ['unauthenticated', 'customer_not_found', 'rejected'];

function RetryWait({ until }: { until: number | undefined }): ReactNode {
  const { messages, locale } = useWalletsContext();
  const nextChange = useCallback(
    (now: number) => (until === undefined || now >= until ? null : now + ((until - now) % 1000 || 1000)),
    [until],
  );
  const words = useClock(
    (now) => (until === undefined ? messages.waitSoon : waitWords(until - now, messages, locale)),
    nextChange,
  );
  return <> {words}</>;
}

export interface WalletsProblemProps {
  /** What went wrong. */
  error: WalletsError;
  /** A sentence before, such as "Your wallets could not be loaded." */
  title?: string | undefined;
  /** Callback fired when the customer wants to try again. Without it there is no button. */
  onRetry?: (() => void) | undefined;
  /**
   * Whether another try is under way.
   * @default false
   */
  retrying?: boolean | undefined;
  /** `'alert'` has screen readers read the words as they appear. */
  role?: 'alert' | undefined;
  /** A class of your own, beside the part's. */
  className?: string | undefined;
}
