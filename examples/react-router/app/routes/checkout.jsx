import { HydrationBoundary } from '@tanstack/react-query';
import { WalletList, WalletsProvider } from 'batua';
import { LinkingProvider, WalletActions } from 'batua/linking';
import { prefetchWallets } from 'batua/prefetch';
import { payNewOrder } from 'batua/server';
import { redirect } from 'react-router';
import { amount, newOrder, readSession } from '../session.server';
import { juspay } from '../wallets.server';
import 'batua/styles.css';
import 'batua/linking.css';

export async function loader({ request }) {
  const session = readSession(request);
  const state = await prefetchWallets(juspay, { ...session, signal: request.signal });
  return { state, customerKey: session.customerKey, amount };
}

export async function action({ request }) {
  const order = newOrder(request);
  const choice = (await request.formData()).get('wallet');
  const returnUrl = new URL(`/orders/${order.orderId}`, request.url).href;
  const { url } = await payNewOrder(juspay, { ...order, choice, returnUrl });
  return redirect(url);
}

export default function Checkout({ loaderData: { state, customerKey, amount } }) {
  return (
    <HydrationBoundary state={state}>
      <WalletsProvider endpoint="/api/wallets" customerKey={customerKey}>
        <form method="post" action="/?index">
          <LinkingProvider>
            <WalletList name="wallet" amount={amount} rowActions={WalletActions} required />
          </LinkingProvider>
          <button>Pay ₹{amount}</button>
        </form>
      </WalletsProvider>
    </HydrationBoundary>
  );
}
