'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Wallet } from '../contract/wallet.js';
import { affordable } from '../model/affordability.js';
import { linkedById } from '../model/linked-by-id.js';
import { choiceOf, payableInstruments } from '../model/instruments.js';
import { linkWalletMutationKey } from '../query/link-wallet-mutation-key.js';
import { mutationState } from '../query/start-mutation.js';
import { useEvent } from './use-event.js';
import { useWalletsContext } from './wallets-context.js';

/**
 * Chooses a wallet that the customer links on this page. A choice that the customer makes after the last step of
 * linking stays. A wallet that was linked elsewhere is not chosen.
 *
 * @param value The current choice.
 * @param select Keep it the same between renders.
 * @param atLeast The balance that a wallet needs, in major units, or undefined if every wallet can be chosen.
 */
export function useSelectLinked(
  wallets: readonly Wallet[] | undefined,
  value: string | null,
  select: (value: string | null) => void,
  enabled: boolean,
  atLeast: number | undefined,
): void {
  const { client, currency } = useWalletsContext();
  const queryClient = useQueryClient();
  const last = useRef(wallets);
  const chosenAt = useRef(0);

  useEffect(() => {
    if (value !== null) chosenAt.current = client.clock.now();
  }, [client, value]);

  const chooseLinked = useEvent((after: readonly Wallet[] | undefined) => {
    const wasLinked = linkedById(last.current);
    last.current = after;
    for (const wallet of after ?? []) {
      const instrument =
        atLeast === undefined ? payableInstruments(wallet)[0] : affordable(wallet, atLeast, currency);
      if (!enabled || !instrument || !wallet.linked || wasLinked.get(wallet.id) !== false) continue;
      const step = mutationState(queryClient, linkWalletMutationKey(client, wallet.id));
      if ((step?.variables?.startedAt ?? -1) >= chosenAt.current) select(choiceOf(wallet, instrument));
    }
  });
  useEffect(() => chooseLinked(wallets), [wallets, chooseLinked]);
}
