'use client';
import type { ReactNode, Ref } from 'react';
import type { WalletsError } from '../contract/wallets-error.js';
import type { WalletsErrorCode } from '../contract/wallets-error-code.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { classNames } from './class-names.js';
import { errorWords, waitWords } from './error-words.js';
import { useCountdown } from './use-countdown.js';

/** Says what went wrong and what to do next, with a button where trying again may help. */
export function WalletsProblem({
  error,
  title,
  onRetry,
  retrying = false,
  retryRef,
  role,
  className,
}: WalletsProblemProps): ReactNode {
  const language = useWalletsContext();
  const { messages } = language;
  const { code, retryAt } = error;
  const wait = useCountdown(retryAt);
  const idle = !retrying && wait === 0;
  return (
    <div className={classNames('batua-problem', className)} data-code={code}>
      <p role={role}>
        {title && <strong>{title}</strong>} {errorWords(error, messages)}{' '}
        {code === 'rate_limited' && (
          // In an alert, each second would be read out.
          <span aria-live="off">{waitWords(retryAt && wait, language)}</span>
        )}
      </p>
      {onRetry && !hopeless.includes(code) && (
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

/** Another try would end in the same way. */
const hopeless: readonly WalletsErrorCode[] = [
  'unauthenticated',
  'customer_not_found',
  'wallet_not_found',
  'rejected',
];

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
  /** The `ref` of the button. */
  retryRef?: Ref<HTMLButtonElement> | undefined;
  /** `'alert'` has screen readers read the words as they appear. */
  role?: 'alert' | undefined;
  /** A class of your own, beside the part's. */
  className?: string | undefined;
}
