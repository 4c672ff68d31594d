import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { WalletsClient } from '../client/wallets-client.js';
import { WalletList, type WalletListProps } from '../components/wallet-list.js';
import { WalletsProvider, type WalletsProviderProps } from '../hooks/wallets-provider.js';
import { AddWalletMenu } from '../linking/components/add-wallet-menu.js';
import { WalletActions } from '../linking/components/wallet-actions.js';
import { LinkingProvider } from '../linking/hooks/linking-provider.js';
import { listAttributes, providerAttributes } from './attributes.js';
import type { Language } from './languages.js';
import type { WalletListAttributes, WalletListObjects } from './wallet-list-attributes.js';

type Settings = WalletListAttributes & WalletListObjects;

/** Returns properties of the element as props. An absent attribute is null, an absent prop is undefined. */
const pick = (element: Settings, names: object): object =>
  Object.fromEntries(
    Object.keys(names).map((name) => [name, element[name as keyof WalletListAttributes] ?? undefined]),
  );

/** Renders the list with its providers, and the menu that adds a wallet. */
export function WalletListPage({
  element,
  queryClient,
  client,
  language,
  choice,
}: WalletListPageProps): ReactNode {
  const { messages, linkingMessages, providers, rowActions } = element;
  return (
    <QueryClientProvider client={queryClient}>
      <WalletsProvider
        {...pick(element, providerAttributes)}
        providerNames={element.providerNames}
        client={client}
        messages={useMemo(() => ({ ...language.messages, ...messages }), [language, messages])}
      >
        <LinkingProvider
          messages={useMemo(
            () => ({ ...language.linkingMessages, ...linkingMessages }),
            [language, linkingMessages],
          )}
        >
          <WalletList
            {...pick(element, listAttributes)}
            {...choice}
            rowActions={rowActions ? WalletActions : undefined}
          />
          {providers && <AddWalletMenu providers={providers} />}
        </LinkingProvider>
      </WalletsProvider>
    </QueryClientProvider>
  );
}

export interface WalletListPageProps {
  element: Settings;
  queryClient: QueryClient;
  client: WalletsClient;
  /** The words of the locale's language, or nothing for English. */
  language: Partial<Language>;
  choice: Pick<WalletListProps, 'value' | 'defaultValue' | 'onValueChange'>;
}
