'use client';
import { type ReactNode, useId } from 'react';
import type { Wallet } from '../../contract/wallet.js';
import { providerName } from '../../model/provider-name.js';
import { LinkingPanel } from './linking-panel.js';
import { useLinkingContext } from '../hooks/linking-context.js';
import { formatName } from '../../messages/format-name.js';
import { useRowFocus } from '../hooks/use-row-focus.js';
import { useStepFocus } from '../hooks/use-step-focus.js';
import { useWalletLinking } from '../hooks/use-wallet-linking.js';

/** The button that starts linking a wallet, and the step that opens in place below it. */
export function LinkWalletButton({ wallet }: LinkWalletButtonProps): ReactNode {
  const { messages } = useLinkingContext();
  const linking = useWalletLinking(wallet.id);
  const ref = useRowFocus(wallet);
  const panelId = useId();
  const buttonId = useId();
  const name = providerName(wallet.provider);
  const open = linking.status !== 'idle' && linking.status !== 'linked';

  useStepFocus(panelId, linking, name);

  function close() {
    document.getElementById(buttonId)?.focus();
    linking.cancel();
  }

  return (
    <>
      <button
        ref={ref}
        id={buttonId}
        type="button"
        className="batua-button"
        aria-label={formatName(messages.linkName, name)}
        aria-expanded={open}
        aria-controls={open ? panelId : undefined}
        onClick={open ? linking.cancel : linking.send}
      >
        {messages.link}
      </button>
      {open && <LinkingPanel id={panelId} wallet={wallet} linking={linking} onClose={close} />}
    </>
  );
}

export interface LinkWalletButtonProps {
  /** A wallet that is not linked. */
  wallet: Wallet;
}
