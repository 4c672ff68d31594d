'use client';
import { type ReactNode, useState } from 'react';
import { failureWords } from '../components/error-words.js';
import { useWallets } from '../hooks/use-wallets.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { useLinkingContext } from './linking-context.js';
import { nameWords } from './name-words.js';
import { useChange } from './use-change.js';

/** The way to a provider's own page, and back: the list is asked whether the wallet is linked by now. */
export function ProviderPage({ name, url, onBack }: ProviderPageProps): ReactNode {
  const { messages, announce } = useLinkingContext();
  const language = useWalletsContext();
  const { isFetching, error } = useWallets();
  const [looked, setLooked] = useState(false);
  // Once linked, this wallet stands in the other list.
  const words = nameWords(messages.notLinkedYet, name);

  useChange(isFetching, () => {
    setLooked(!isFetching && !error);
    announce(isFetching ? language.messages.refreshing : error ? failureWords(error, language) : words);
  });

  return (
    <>
      <a className="batua-button batua-confirm" href={url} target="_blank" rel="noopener noreferrer">
        {nameWords(messages.goToPage, name)}
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
      {looked && <p className="batua-linking-words">{words}</p>}
    </>
  );
}

interface ProviderPageProps {
  /** The wallet's name. */
  name: string;
  url: string;
  /** Callback fired when the customer is back. */
  onBack: () => void;
}
