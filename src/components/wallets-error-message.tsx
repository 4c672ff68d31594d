'use client';
import { type Ref, forwardRef } from 'react';
import { type WalletsError, isRetryable } from '../contract/wallets-error.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatError, formatWait } from '../messages/format-error.js';
import { useTurn } from '../hooks/use-turn.js';
import { useCountdown } from '../hooks/use-countdown.js';
import { keyOf } from './key-of.js';
import { type RootProps, rootProps } from './root-props.js';

/**
 * Renders a `<div>` that says what went wrong and what to do next. It has a button when trying again can help.
 */
export const WalletsErrorMessage = forwardRef<HTMLDivElement, WalletsErrorMessageProps>(
  function WalletsErrorMessage({ error, title, onRetry, retrying, retryRef, role, ...root }, ref) {
    const language = useWalletsContext();
    const { messages } = language;
    const { code, retryAt } = error;
    const wait = useCountdown(retryAt);
    // Screen readers read a new element again, also with the same words.
    const turn = useTurn(error);
    const words = formatError(error, messages);
    const idle = !retrying && wait === 0;
    return (
      <div {...rootProps('batua-error-message', root)} ref={ref} data-code={code}>
        <p role={role}>
          <span key={keyOf([turn, title, words])}>
            {title && <strong>{title}</strong>} {words}{' '}
            {code === 'rate_limited' && (
              // In an alert, a screen reader would read every second.
              <span aria-live="off">{formatWait(retryAt && wait, language)}</span>
            )}
          </span>
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
  },
);

export interface WalletsErrorMessageProps extends RootProps<'div', 'title' | 'role'> {
  /** Error to describe. */
  error: WalletsError;
  /** Sentence before the description, such as "Your wallets could not be loaded." */
  title?: string | undefined;
  /** Called when the customer tries again. Without it there is no button. */
  onRetry?: (() => void) | undefined;
  /**
   * Whether another attempt is in progress.
   * @default false
   */
  retrying?: boolean | undefined;
  /** Ref of the button. */
  retryRef?: Ref<HTMLButtonElement> | undefined;
  /** Role of the words. With `'alert'`, screen readers read them as they appear. */
  role?: 'alert' | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
