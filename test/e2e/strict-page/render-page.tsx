import { QueryClient, dehydrate } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { createWalletsClient, walletsQueryOptions } from '../../../src/index.js';
import { Page, type PageData } from './page.js';

/** Renders the page with its wallets on the server. After `patience` in milliseconds, the browser fetches the wallets. */
export async function renderPage(
  { endpoint, linking }: Pick<PageData, 'endpoint' | 'linking'>,
  fetchWallets: (request: Request) => Promise<Response>,
  patience: number,
): Promise<{ html: string; data: PageData }> {
  const client = createWalletsClient({
    endpoint,
    timeout: patience,
    fetch: (path, init) =>
      fetchWallets(new Request(new URL(path instanceof Request ? path.url : path, 'http://localhost'), init)),
  });
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...walletsQueryOptions(client), retry: false });
  const data = { endpoint, linking, state: dehydrate(queryClient) };
  return { html: renderToString(<Page data={data} queryClient={queryClient} client={client} />), data };
}
