'use client';
import type { ReactNode, Ref } from 'react';
import { type WalletsError, isRetryable } from '../contract/wallets-error.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { classNames } from './class-names.js';
import { formatError, formatWait } from '../messages/format-error.js';
import { useCountdown } from '../hooks/use-countdown.js';

/** Says what went wrong and what to do next, with a button where trying again may help. */
export function WalletsErrorMessage({
  error,
  title,
  onRetry,
  retrying = false,
  retryRef,
  role,
  className,
}: WalletsErrorMessageProps): ReactNode {
  const language = useWalletsContext();
  const { messages } = language;
  const { code, retryAt } = error;
  const wait = useCountdown(retryAt);
  const idle = !retrying && wait === 0;
  return (
    <div className={classNames('batua-error-message', className)} data-code={code}>
      <p role={role}>
        {title && <strong>{title}</strong>} {formatError(error, messages)}{' '}
        {code === 'rate_limited' && (
          // In an alert, each second would be read out.
          <span aria-live="off">{formatWait(retryAt && wait, language)}</span>
        )}
      </p>
      {onRetry && isRetryable(code) && (
        <button
          ref={retryRef}
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

export interface WalletsErrorMessageProps {
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
  /** The `ref` of the button. */
  retryRef?: Ref<HTMLButtonElement> | undefined;
  /** `'alert'` has screen readers read the words as they appear. */
  role?: 'alert' | undefined;
  /** A class of your own, beside the part's. */
  className?: string | undefined;
}
