import type { ReactNode } from 'react';
import { WalletList, WalletsProvider, createWalletsClient, walletsQueryOptions } from '../../src/index.js';
import { endpoint } from '../page/endpoint.js';
import type { Variant } from '../page/variant.js';
import { amount } from '../page/wallet-details.js';

const client = createWalletsClient({ endpoint: '/api/wallets', fetch: endpoint.fetch });

const List = (): ReactNode => (
  <WalletsProvider client={client}>
    <WalletList amount={amount} name="wallet" />
  </WalletsProvider>
);

export const variant: Variant = {
  List,
  prefetch: (queryClient) => queryClient.prefetchQuery(walletsQueryOptions(client)),
  refetch: (queryClient) => queryClient.refetchQueries(),
};
