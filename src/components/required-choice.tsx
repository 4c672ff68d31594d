'use client';
import type { ReactNode, RefObject } from 'react';
import { useWalletsContext } from '../hooks/wallets-context.js';

/**
 * Renders an invalid `<input>` without a name that holds a form back until there is a choice. The browser shows the
 * reason, and the focus moves to the first radio, or to `fallback`. It stands in for `required` radios, which Firefox
 * calls invalid before the customer has done anything.
 */
export function RequiredChoice({ loading, fallback }: RequiredChoiceProps): ReactNode {
  const { messages } = useWalletsContext();
  const radioBeside = (input: HTMLElement) =>
    input.parentElement?.querySelector<HTMLElement>('.batua-radio:enabled');
  return (
    <input
      ref={(input) =>
        input?.setCustomValidity(
          loading
            ? messages.requiredLoading
            : radioBeside(input)
              ? messages.requiredChoice
              : messages.requiredNone,
        )
      }
      className="batua-visually-hidden"
      aria-hidden="true"
      tabIndex={-1}
      required
      value=""
      onChange={() => {}}
      onFocus={({ currentTarget }) => (radioBeside(currentTarget) ?? fallback.current)?.focus()}
    />
  );
}

interface RequiredChoiceProps {
  /** Whether the wallets are loading. */
  loading: boolean;
  /** Element that takes the focus without a radio. */
  fallback: RefObject<HTMLElement | null>;
}
