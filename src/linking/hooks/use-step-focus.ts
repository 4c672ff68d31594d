'use client';
import { useWalletsContext } from '../../hooks/wallets-context.js';
import { useLinkingContext } from './linking-context.js';
import type { LinkingState } from '../query/linking-state.js';
import { formatLinkingState } from './format-linking-state.js';
import { useChange } from './use-change.js';

/**
 * Leads the customer through the step: when an answer comes, the focus goes to what is to be done next, unless the
 * customer has gone elsewhere on the page. What the focus does not tell a screen reader is announced.
 */
export function useStepFocus(panelId: string, state: LinkingState, name: string): void {
  const { messages, announce } = useLinkingContext();
  const language = useWalletsContext();

  useChange(state.status === 'failed' ? state.error : state.status, () => {
    const panel = document.getElementById(panelId);
    const words = formatLinkingState(state, name, messages, language);
    if (!panel) return;
    const { activeElement, body } = document;
    const step = [panel, panel.previousElementSibling];
    const elsewhere = activeElement !== body && !step.some((part) => part?.contains(activeElement));
    if (state.status === 'sending' || state.status === 'verifying') {
      announce(words);
      // The button that was pressed may be gone.
      if (activeElement === body) panel.focus();
      return;
    }
    const next = panel.querySelector<HTMLElement>('input, a, button');
    if (elsewhere || !next) return announce(words);
    next.focus();
    if (next instanceof HTMLInputElement) next.select();
    announce(next === activeElement || !(next instanceof HTMLInputElement) ? words : '');
  });
}
