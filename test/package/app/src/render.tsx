import { QueryClient } from '@tanstack/react-query';
import { createWalletsClient, walletsQueryOptions } from 'batua';
import { createJuspayClient, createWalletsProxy } from 'batua/server';
import { createJuspayEmulator } from 'batua/testing';
import { renderToString } from 'react-dom/server';
import { Checkout } from './checkout';

// Renders a wallet list through all layers in one process: Juspay, the merchant's proxy, the client, React.
const { fetch, apiKey, merchantId } = createJuspayEmulator();
const juspay = createJuspayClient({ apiKey, merchantId, fetch });
const proxy = createWalletsProxy({ juspay, basePath: '/api/wallets', customer: () => 'guest_user' });
const client = createWalletsClient({
  endpoint: 'https://shop.example/api/wallets',
  fetch: (input, init) => proxy(new Request(input, init)),
});
const queryClient = new QueryClient();
const options = walletsQueryOptions(client);
await queryClient.prefetchQuery(options);
const wallets: string[] =
  queryClient.getQueryData(options.queryKey)?.wallets.map(({ provider }) => provider) ?? [];
if (!wallets.includes('MOBIKWIK')) throw new Error(`MobiKwik is missing in ${wallets.join(', ')}`);

export const html = renderToString(<Checkout queryClient={queryClient} client={client} />);
