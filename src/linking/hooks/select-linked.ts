'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Wallet } from '../../contract/wallet.js';
import { affordable } from '../../model/affordability.js';
import { linkedById } from '../../model/linked-by-id.js';
import { choiceOf, payableInstruments } from '../../model/instruments.js';
import { linkWalletMutationKey } from '../../query/link-wallet-mutation-key.js';
import { mutationState } from '../../query/start-mutation.js';
import { useEvent } from '../../hooks/use-event.js';
import type { SelectLinkedProps } from '../../hooks/linking-context.js';
import { useWalletsContext } from '../../hooks/wallets-context.js';

/**
 * Chooses a wallet that the customer links on this page, for `WalletList`. It renders nothing. A choice that the
 * customer makes after the last step of linking stays. A wallet that was linked elsewhere is not chosen.
 */
export function SelectLinked({ wallets, value, select, atLeast }: SelectLinkedProps): null {
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
      if (!instrument || !wallet.linked || wasLinked.get(wallet.id) !== false) continue;
      const step = mutationState(queryClient, linkWalletMutationKey(client, wallet.id));
      if ((step?.variables?.startedAt ?? -1) >= chosenAt.current) select(choiceOf(wallet, instrument));
    }
  });
  useEffect(() => chooseLinked(wallets), [wallets, chooseLinked]);
  return null;
}
