'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWalletsContext } from '../../hooks/wallets-context.js';
import { linkedById } from '../../model/linked-by-id.js';
import { walletsQueryOptions } from '../../query/wallets-query-options.js';
import type { LinkingMessages } from '../../messages/linking/en.js';
import { formatName, walletNamer } from '../../messages/format-name.js';

/**
 * Announces each wallet that is now linked or removed. The cause does not matter: a code, a visit to the
 * provider's page, or a reload of the list after a timeout.
 */
export function useLinkedChange(messages: LinkingMessages, announce: (words: string) => void): void {
  const context = useWalletsContext();
  const { client } = context;
  const queryClient = useQueryClient();
  useEffect(() => {
    const { queryKey } = walletsQueryOptions(client);
    const wallets = () => queryClient.getQueryData(queryKey)?.wallets;
    let before = wallets();
    return queryClient.getQueryCache().subscribe(() => {
      const after = wallets();
      if (after === before) return;
      const wasLinked = linkedById(before);
      const changed = after?.filter(({ id, linked }) => (wasLinked.get(id) ?? linked) !== linked) ?? [];
      const nameIn = walletNamer(after ?? [], context);
      before = after;
      for (const wallet of changed) {
        announce(formatName(wallet.linked ? messages.linked : messages.removed, nameIn(wallet)));
      }
    });
  }, [client, queryClient, messages, announce, context]);
}
