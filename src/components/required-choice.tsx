'use client';
import type { ReactNode } from 'react';
import { useWalletsContext } from '../hooks/wallets-context.js';

const radio = '.batua-radio:enabled';

/**
 * Renders an invalid `<input>` without a name that holds a form back until there is a choice. The browser shows the
 * reason, and the focus moves to the first radio, or to the heading. It stands in for `required` radios, which Firefox
 * calls invalid before the customer has done anything.
 */
export function RequiredChoice({ loading }: RequiredChoiceProps): ReactNode {
  const { messages } = useWalletsContext();
  const beside = (input: HTMLElement, selector: string) =>
    input.parentElement?.querySelector<HTMLElement>(selector);
  return (
    <input
      ref={(input) =>
        input?.setCustomValidity(
          loading
            ? messages.requiredLoading
            : beside(input, radio)
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
      onFocus={({ currentTarget: input }) =>
        (beside(input, radio) ?? beside(input, '.batua-heading'))?.focus()
      }
    />
  );
}

interface RequiredChoiceProps {
  /** Whether the wallets are loading. */
  loading: boolean;
}
