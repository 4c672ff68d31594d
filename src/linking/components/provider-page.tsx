'use client';
import { type ReactNode, useState } from 'react';
import { formatErrorAndWait } from '../../messages/format-error.js';
import { useWallets } from '../../hooks/use-wallets.js';
import { useWalletsContext } from '../../hooks/wallets-context.js';
import { useLinkingContext } from '../hooks/linking-context.js';
import { formatName } from '../../messages/format-name.js';
import { NamedMessage } from './named-message.js';
import { useChange } from '../hooks/use-change.js';

/** Renders a link to the provider's page, and a button that reloads the list when the customer is back. */
export function ProviderPage({ name, url, consentId, onBack }: ProviderPageProps): ReactNode {
  const { messages, announce } = useLinkingContext();
  const language = useWalletsContext();
  const { isFetching, error } = useWallets();
  const [looked, setLooked] = useState(false);
  // A wallet that is linked by then moves to the other list, so these words are for one that is not.
  const words = formatName(messages.notLinkedYet, name);

  useChange(isFetching, () => {
    setLooked(!isFetching && !error);
    announce(isFetching ? language.messages.refreshing : error ? formatErrorAndWait(error, language) : words);
  });

  return (
    <>
      <a
        className="batua-button batua-primary"
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        aria-describedby={consentId}
      >
        <NamedMessage message={messages.goToPage} name={name} />
        <span className="batua-visually-hidden">{` ${messages.newTab}`}</span>
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
      {looked && (
        <p className="batua-linking-message">
          <NamedMessage message={messages.notLinkedYet} name={name} />
        </p>
      )}
    </>
  );
}

interface ProviderPageProps {
  /** Name of the wallet. */
  name: string;
  url: string;
  /** ID of the words that say what the shop can see. */
  consentId: string;
  /** Called when the customer is back. */
  onBack: () => void;
}
