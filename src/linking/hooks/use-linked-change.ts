'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWalletsContext } from '../../hooks/wallets-context.js';
import { walletsQueryOptions } from '../../query/wallets-query-options.js';
import type { LinkingMessages } from '../../messages/linking/en.js';
import { formatName, formatWalletName, providersWithTwins } from '../../messages/format-name.js';

/**
 * Announces each wallet that is now linked or removed. The cause does not matter: a code, a visit to the
 * provider's page, or a reload of the list after a timeout.
 */
export function useLinkedChange(messages: LinkingMessages, announce: (words: string) => void): void {
  const { client, nameOf, messages: words } = useWalletsContext();
  const queryClient = useQueryClient();
  useEffect(() => {
    const { queryKey } = walletsQueryOptions(client);
    const wallets = () => queryClient.getQueryData(queryKey)?.wallets;
    let before = wallets();
    return queryClient.getQueryCache().subscribe(() => {
      const after = wallets();
      if (after === before) return;
      for (const wallet of after ?? []) {
        const { id, linked, provider } = wallet;
        if ((before?.find((wallet) => wallet.id === id)?.linked ?? linked) === linked) continue;
        const message = linked ? messages.linked : messages.removed;
        announce(
          formatName(
            message,
            formatWalletName(wallet, providersWithTwins(after ?? []).has(provider), words, nameOf(provider)),
          ),
        );
      }
      before = after;
    });
  }, [client, queryClient, messages, words, announce, nameOf]);
}
