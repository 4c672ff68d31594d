'use client';
import { forwardRef, useId, useRef } from 'react';
import type { Wallet } from '../../contract/wallet.js';
import { ErrorBoundary } from '../../components/error-boundary.js';
import { type RootProps, rootProps } from '../../components/root-props.js';
import { CreateWalletButton } from './create-wallet-button.js';
import { LinkingPanel } from './linking-panel.js';
import { useLinkingContext } from '../hooks/linking-context.js';
import { formatName } from '../../messages/format-name.js';
import { useMergedRef } from '../hooks/use-merged-ref.js';
import { useRowFocus } from '../hooks/use-row-focus.js';
import { treeOf } from '../hooks/tree-of.js';
import { useStepFocus } from '../hooks/use-step-focus.js';
import { useWalletName } from '../hooks/use-wallet-name.js';
import { useWalletLinking } from '../hooks/use-wallet-linking.js';

/**
 * Renders a `<button>` that starts linking a wallet, and after it the step of linking. The button is the root element:
 * it takes `ref`, `className` and the other props.
 */
export const LinkWalletButton = forwardRef<HTMLButtonElement, LinkWalletButtonProps>(
  function LinkWalletButton(given, ref) {
    const { selected: _, ...props } = given;
    const Button = props.wallet.id ? LinkButton : CreateWalletButton;
    return <Button {...props} ref={ref} />;
  },
);

const LinkButton = forwardRef<HTMLButtonElement, Omit<LinkWalletButtonProps, 'selected'>>(function LinkButton(
  { wallet, onClick, ...root },
  ref,
) {
  const { messages, announce } = useLinkingContext();
  const linking = useWalletLinking(wallet.id);
  const button = useRef<HTMLButtonElement>(null);
  const buttonRef = useMergedRef(useMergedRef(useRowFocus(wallet), button), ref);
  const panelId = useId();
  const name = useWalletName(wallet);
  const open = linking.status !== 'idle' && linking.status !== 'linked';

  useStepFocus(button, panelId, linking, name);

  function close() {
    button.current?.focus();
    linking.cancel();
    announce(formatName(messages.notLinkedYet, name));
  }

  return (
    <>
      <button
        aria-label={formatName(messages.linkName, name)}
        {...rootProps('batua-button', root)}
        ref={buttonRef}
        type="button"
        aria-expanded={open}
        aria-controls={open ? panelId : undefined}
        onClick={(event) => {
          onClick?.(event);
          // The step has its own button to cancel.
          if (!open) return linking.send();
          const panel = treeOf(event.currentTarget).getElementById(panelId);
          (panel?.querySelector<HTMLElement>('input, a') ?? panel)?.focus();
        }}
      >
        {messages.link}
      </button>
      {open && (
        <ErrorBoundary>
          <LinkingPanel id={panelId} wallet={wallet} linking={linking} onClose={close} />
        </ErrorBoundary>
      )}
    </>
  );
});

export interface LinkWalletButtonProps extends RootProps<'button', 'type'> {
  /** A wallet that is not linked. */
  wallet: Wallet;
  /** Whether the customer has chosen the wallet. The list passes it to row actions. */
  selected?: boolean | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
