'use client';
import { type RefObject, useEffect, useRef } from 'react';
import { useWalletsContext } from '../../hooks/wallets-context.js';
import { useLinkingContext } from './linking-context.js';
import type { LinkingState } from '../query/linking-state.js';
import { formatLinkingState } from './format-linking-state.js';
import { focusedFrom, treeOf } from './tree-of.js';
import { useChange } from './use-change.js';

/**
 * Duration of a request for a code after which a screen reader hears about it, in milliseconds. A faster answer says
 * more.
 */
const sendingIsSlowAfter = 500;

/**
 * Moves the focus to the next control when an answer arrives. The focus stays where it is when the customer
 * has moved to another part of the page. Announces what a screen reader does not read on focus.
 * `button` is the button that opened the step.
 */
export function useStepFocus(
  button: RefObject<HTMLElement | null>,
  panelId: string,
  state: LinkingState,
  name: string,
): void {
  const { messages, announce } = useLinkingContext();
  const language = useWalletsContext();

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  useChange(state.status === 'failed' ? state.error : state.status, () => {
    clearTimeout(timer.current);
    const panel = button.current && treeOf(button.current).getElementById(panelId);
    const message = formatLinkingState(state, name, messages, language);
    if (!panel) return;
    const { body } = document;
    const activeElement = focusedFrom(panel);
    const step = [panel, panel.previousElementSibling];
    const elsewhere = activeElement !== body && !step.some((part) => part?.contains(activeElement));
    if (state.status === 'sending' || state.status === 'verifying') {
      if (state.status === 'verifying') announce(message);
      else timer.current = setTimeout(announce, sendingIsSlowAfter, message);
      // The pressed button may no longer exist.
      if (activeElement === body) panel.focus();
      return;
    }
    const next = panel.querySelector<HTMLElement>('input, a, button');
    if (elsewhere || !next) return announce(message);
    next.focus();
    // The focus brings only the field into sight, and not the buttons after it.
    panel.scrollIntoView({ block: 'nearest' });
    if (next instanceof HTMLInputElement) next.select();
    announce(next === activeElement || !(next instanceof HTMLInputElement) ? message : '');
  });
}
