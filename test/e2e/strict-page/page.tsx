import {
  type DehydratedState,
  HydrationBoundary,
  type QueryClient,
  QueryClientProvider,
} from '@tanstack/react-query';
import { type WalletsClient, WalletBalance, WalletList, WalletsProvider } from '../../../src/index.js';
import { AddWalletMenu, LinkingProvider, WalletActions } from '../../../src/linking.js';

/** Data for the page's script, as JSON in the page. */
export interface PageData {
  /** The path of the wallets endpoint. */
  endpoint: string;
  /** The queries that the server fetched, or null when the browser fetches everything. */
  state: DehydratedState | null;
  /** Whether the customer can link, refresh and remove wallets in their rows. */
  linking: boolean;
}

/** Renders a merchant's checkout. */
export function Page({
  data,
  queryClient,
  client,
}: {
  data: PageData;
  queryClient: QueryClient;
  client: WalletsClient;
}) {
  return (
    <QueryClientProvider client={queryClient}>
      <HydrationBoundary state={data.state}>
        <WalletsProvider client={client}>
          <h1>Checkout</h1>
          <form action="/paid">
            {data.linking ? (
              <LinkingProvider>
                <WalletList amount={600} name="wallet" rowActions={WalletActions} />
                <AddWalletMenu providers={['SIMPL']} />
              </LinkingProvider>
            ) : (
              <WalletList amount={600} name="wallet" />
            )}
            <button type="submit">Pay</button>
          </form>
          <p>
            Paytm: <WalletBalance walletId="wlt_paytm" />
          </p>
        </WalletsProvider>
      </HydrationBoundary>
    </QueryClientProvider>
  );
}
