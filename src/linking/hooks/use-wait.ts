'use client';
import { useRef } from 'react';
import { useIsBefore } from '../../hooks/use-is-before.js';
import { useWalletsContext } from '../../hooks/wallets-context.js';
import { useLinkingContext } from './linking-context.js';
import { useChange } from './use-change.js';

/**
 * Returns whether a button has to wait, and a function that announces the wait again. The end of a wait that was
 * announced is announced once.
 *
 * @param until Epoch milliseconds, or undefined when there is no wait.
 * @param words Returns the words about the wait.
 * @param announced Whether the start of the wait was announced.
 */
export function useWait(
  until: number | undefined,
  words: () => string,
  announced = true,
): [waiting: boolean, sayWait: () => void] {
  const { announce } = useLinkingContext();
  const { messages } = useWalletsContext();
  const waiting = useIsBefore(until);
  const asked = useRef(false);

  useChange(waiting, () => {
    if (!waiting && (announced || asked.current)) announce(messages.waitNow);
    asked.current = false;
  });

  function sayWait() {
    asked.current = true;
    announce(words());
  }

  return [waiting, sayWait];
}
