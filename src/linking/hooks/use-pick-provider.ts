'use client';
import { type RefObject, useRef } from 'react';
import { useWalletsContext } from '../../hooks/wallets-context.js';
import { formatErrorAndWait } from '../../messages/format-error.js';
import { formatName } from '../../messages/format-name.js';
import { useLinkingContext } from './linking-context.js';
import { treeOf } from './tree-of.js';
import { type AddState, useAddWallet } from './use-add-wallet.js';
import { useChange } from './use-change.js';
import { useWait } from './use-wait.js';

/** The state of adding one of the offered providers, and its calls. */
export type PickProvider = AddState & {
  /** Adds a wallet of the provider, and moves the focus to its row. Announces the wait if there is one. */
  pick: (provider: string) => void;
  reset: () => void;
  /** Whether a press has to wait for another request or for the provider's limit. */
  isWaiting: (provider: string) => boolean;
};

/**
 * Returns what a part needs that adds wallets. It announces the request and its failure.
 *
 * @param part The part with the buttons. The focus moves only if it is still there.
 * @param offered Providers that the part offers. It ignores requests for others.
 */
export function usePickProvider(
  part: RefObject<HTMLElement | null>,
  offered: readonly string[],
): PickProvider {
  const { messages, announce, awaitRow } = useLinkingContext();
  const language = useWalletsContext();
  const { add, reset, ...current } = useAddWallet();
  const pending = current.status === 'pending';
  const state: AddState =
    current.status !== 'idle' && offered.includes(current.provider) ? current : { status: 'idle' };
  const forget = useRef(() => {});
  const failure = () =>
    state.status === 'error'
      ? `${formatName(messages.notAdded, language.nameOf(state.provider))} ${formatErrorAndWait(state.error, language)}`
      : '';
  const [limited, sayWait] = useWait(state.status === 'error' ? state.error.retryAt : undefined, failure);
  const isWaiting = (provider: string) =>
    pending || (limited && state.status === 'error' && state.provider === provider);

  useChange(state.status === 'error' ? state.error : state.status, () => {
    if (state.status === 'pending') announce(messages.sending);
    if (state.status !== 'error') return;
    forget.current();
    announce(failure());
  });

  function pick(provider: string) {
    if (pending) return;
    if (isWaiting(provider)) return sayWait();
    // The part may be gone when the row appears, so this remembers the page or shadow root around it.
    const tree = part.current && treeOf(part.current);
    forget.current = awaitRow((wallet) => {
      const focused = tree?.activeElement ?? document.activeElement;
      const here = focused === document.body || part.current?.contains(focused) === true;
      return here && wallet.id !== '' && wallet.provider === provider;
    });
    add({ provider });
  }

  return { ...state, pick, reset, isWaiting };
}
