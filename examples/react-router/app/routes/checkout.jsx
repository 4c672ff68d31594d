import { HydrationBoundary } from '@tanstack/react-query';
import { WalletList, WalletsProvider } from 'batua';
import { LinkingProvider, WalletActions } from 'batua/linking';
import { prefetchWallets } from 'batua/prefetch';
import { payWithWallet } from 'batua/server';
import { redirect } from 'react-router';
import { amount, newOrderId, readSession } from '../session.server';
import { juspay } from '../wallets.server';
import 'batua/styles.css';
import 'batua/linking.css';

export async function loader({ request }) {
  const session = readSession(request);
  const state = await prefetchWallets(juspay, { ...session, signal: request.signal });
  return { state, customerKey: session.customerKey, amount };
}

export async function action({ request }) {
  const { customerId } = readSession(request);
  const order = { orderId: newOrderId(), customerId, amount };
  const returnUrl = new URL(`/orders/${order.orderId}`, request.url).href;
  await juspay.createOrder({ ...order, returnUrl });
  const choice = (await request.formData()).get('wallet');
  const result = await payWithWallet(juspay, { ...order, choice });
  return redirect(result.status === 'PENDING' && result.action ? result.action.url : returnUrl);
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
