'use client';
import { type ReactNode, type Ref, forwardRef } from 'react';
import { type WalletsError, isRetryable } from '../contract/wallets-error.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatError, formatWait } from '../messages/format-error.js';
import { useTurn } from '../hooks/use-turn.js';
import { useCountdown } from '../hooks/use-countdown.js';
import { textKey } from './text-key.js';
import { RetryButton } from './retry-button.js';
import { type RootProps, rootProps } from './root-props.js';

/**
 * Renders a `<div>` that says what went wrong and what to do next. It has a button when trying again can help.
 */
export const WalletsErrorMessage = forwardRef<HTMLDivElement, WalletsErrorMessageProps>(
  function WalletsErrorMessage({ error, title, onRetry, retrying, retryRef, signIn, role, ...root }, ref) {
    const language = useWalletsContext();
    const { code, retryAt } = error;
    const wait = useCountdown(retryAt);
    const retryable = isRetryable(code);
    const limited = code === 'rate_limited';
    const words = formatError(error, language.messages);
    // Screen readers read a new element again, also with the same words.
    const turn = useTurn(error);
    return (
      <div
        {...rootProps('batua-error-message', root)}
        ref={ref}
        data-code={code}
        data-retryable={retryable ? '' : undefined}
      >
        <p role={retrying ? undefined : role}>
          <span key={textKey([turn, title, words])}>
            {title && retryable && !limited && <strong>{title} </strong>}
            {limited ? (
              // In an alert, a screen reader would read every second.
              <span aria-live="off">{formatWait(retryAt && wait, language)}</span>
            ) : (
              words
            )}
          </span>
        </p>
        {code === 'unauthenticated' && signIn}
        {onRetry && retryable && (
          <RetryButton ref={retryRef} error={error} retrying={retrying} onRetry={onRetry} />
        )}
      </div>
    );
  },
);

export interface WalletsErrorMessageProps extends RootProps<'div', 'title' | 'role'> {
  /** Error to describe. */
  error: WalletsError;
  /**
   * Sentence before the description, such as "Your wallets could not be loaded." It is left out where the description
   * has two sentences: what went wrong, and what to do next.
   */
  title?: ReactNode;
  /** Called when the customer tries again. Without it there is no button. */
  onRetry?: (() => void) | undefined;
  /**
   * Whether another attempt is in progress.
   * @default false
   */
  retrying?: boolean | undefined;
  /** Ref of the button. */
  retryRef?: Ref<HTMLButtonElement> | undefined;
  /** Link to your sign-in page, shown when the customer is signed out. */
  signIn?: ReactNode;
  /** Role of the words. With `'alert'`, screen readers read them as they appear. */
  role?: 'alert' | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
