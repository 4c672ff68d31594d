'use client';
import { type ReactNode, useEffect, useState } from 'react';
import { useWallets } from '../hooks/use-wallets.js';
import { formatMessage } from '../messages/format-message.js';
import { useLinkingContext } from './linking-context.js';

/** The way to a provider's own page, and back: the list is asked whether the wallet is linked by now. */
export function ProviderPage({ name, url, onBack }: ProviderPageProps): ReactNode {
  const { messages, announce } = useLinkingContext();
  const { dataUpdatedAt, isFetching } = useWallets();
  const [opened] = useState(dataUpdatedAt);
  // Once linked, this wallet stands in the other list.
  const notYet = !isFetching && dataUpdatedAt > opened;
  const words = notYet ? formatMessage(messages.notLinkedYet, { name }).join('') : '';

  useEffect(() => {
    if (words) announce(words);
  }, [words, announce]);

  return (
    <>
      <a className="batua-button batua-confirm" href={url} target="_blank" rel="noopener noreferrer">
        {formatMessage(messages.goToPage, { name })}
        <span className="batua-hidden"> {messages.newTab}</span>
      </a>
      <button
        type="button"
        className="batua-button"
        aria-disabled={isFetching}
        data-busy={isFetching ? '' : undefined}
        onClick={isFetching ? undefined : onBack}
      >
        {messages.back}
      </button>
      {words && <p className="batua-linking-words">{words}</p>}
    </>
  );
}

export interface ProviderPageProps {
  /** The wallet's name. */
  name: string;
  url: string;
  /** Callback fired when the customer is back. */
  onBack: () => void;
}
