import { QueryClient } from '@tanstack/react-query';
import { createWalletsClient, walletsQueryOptions } from 'batua';
import { createJuspayClient, createWalletProxy } from 'batua/server';
import { createJuspayEmulator } from 'batua/testing';
import { renderToString } from 'react-dom/server';
import { Checkout } from './checkout';

// The whole way of a wallet list, in one process: Juspay, the merchant's proxy, the client, React.
const { fetch, apiKey, merchantId } = createJuspayEmulator();
const juspay = createJuspayClient({ apiKey, merchantId, fetch });
const proxy = createWalletProxy({ juspay, basePath: '/api/wallets', customer: () => 'guest_user' });
const client = createWalletsClient({
  endpoint: 'https://shop.example/api/wallets',
  fetch: (input, init) => proxy(new Request(input, init)),
});
const queryClient = new QueryClient();
const options = walletsQueryOptions(client);
await queryClient.prefetchQuery(options);
if (queryClient.getQueryData(options.queryKey)?.wallets.length !== 3) throw new Error('no wallets');

export const html = renderToString(<Checkout queryClient={queryClient} client={client} />);
