'use client';
import { type ReactNode, useRef } from 'react';
import { WalletsErrorMessage } from '../../components/wallets-error-message.js';
import type { Wallet } from '../../contract/wallet.js';
import { useWalletsContext } from '../../hooks/wallets-context.js';
import { OtpField } from './otp-field.js';
import { useLinkingContext } from '../hooks/linking-context.js';
import { sentOtpOf } from '../query/linking-state.js';
import { formatLinkingState } from '../hooks/format-linking-state.js';
import { formatName } from '../../messages/format-name.js';
import { NamedMessage } from './named-message.js';
import { ProviderPage } from './provider-page.js';
import { ResendButton } from './resend-button.js';
import { useWalletName } from '../hooks/use-wallet-name.js';
import { useEscape } from '../hooks/use-escape.js';
import type { WalletLinking } from '../hooks/use-wallet-linking.js';

/** Renders the current step of linking. */
export function LinkingPanel({ id, wallet, linking, onClose }: LinkingPanelProps): ReactNode {
  const { messages, consent: Consent } = useLinkingContext();
  const language = useWalletsContext();
  const panel = useRef<HTMLDivElement>(null);
  const name = useWalletName(wallet);
  useEscape(panel, true, onClose);
  const { status } = linking;
  const sent = sentOtpOf(linking);
  // A wallet is linked by a code or on the provider's page.
  const asks = sent !== null || status === 'redirect';
  const consentId = `${id}consent`;
  const error = linking.status === 'failed' && (
    <WalletsErrorMessage error={linking.error} onRetry={sent ? undefined : linking.send} />
  );

  return (
    <div
      ref={panel}
      id={id}
      className="batua-linking"
      role="group"
      aria-label={formatName(messages.linkName, name)}
      tabIndex={-1}
      data-status={status}
    >
      {sent && (
        <OtpField
          id={`${id}code`}
          linking={linking}
          sent={sent}
          wallet={wallet}
          error={error}
          consentId={consentId}
        />
      )}
      {!sent && error}
      {!sent && !error && (
        <p className="batua-linking-message">
          <NamedMessage message={formatLinkingState(linking, '{name}', messages, language)} name={name} />
        </p>
      )}
      {asks && (
        <div id={consentId} className="batua-consent">
          {Consent ? <Consent wallet={wallet} /> : <NamedMessage message={messages.consent} name={name} />}
        </div>
      )}
      <div className="batua-linking-actions">
        {status === 'expired' && (
          <button type="button" className="batua-button" onClick={linking.send}>
            {messages.sendNew}
          </button>
        )}
        {linking.status === 'redirect' && (
          <ProviderPage name={name} url={linking.url} consentId={consentId} onBack={linking.recheck} />
        )}
        {sent && <ResendButton linking={linking} sent={sent} />}
        <button type="button" className="batua-button" onClick={onClose}>
          {status === 'locked' ? messages.close : messages.cancel}
        </button>
      </div>
    </div>
  );
}

interface LinkingPanelProps {
  id: string;
  wallet: Wallet;
  linking: WalletLinking;
  /** Called when the customer leaves the step. */
  onClose: () => void;
}
