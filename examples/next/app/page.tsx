import { HydrationBoundary } from '@tanstack/react-query';
import { WalletList, WalletsProvider } from 'batua';
import { LinkingProvider, WalletActions } from 'batua/linking';
import { prefetchWallets } from 'batua/prefetch';
import { payNewOrder } from 'batua/server';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { amount, newOrder } from '../server/orders';
import { readSession } from '../server/session';
import { juspay } from '../server/wallets';
import 'batua/styles.css';
import 'batua/linking.css';

async function pay(form: FormData) {
  'use server';
  const order = await newOrder();
  const returnUrl = `${(await headers()).get('origin')}/orders/${order.orderId}`;
  const { url } = await payNewOrder(juspay, { ...order, choice: form.get('wallet'), returnUrl });
  redirect(url);
}

export default async function Page() {
  const session = await readSession();
  return (
    <HydrationBoundary state={await prefetchWallets(juspay, session)}>
      <WalletsProvider endpoint="/api/wallets" customerKey={session.customerKey}>
        <form action={pay}>
          <LinkingProvider>
            <WalletList name="wallet" amount={amount} rowActions={WalletActions} required />
          </LinkingProvider>
          <button>Pay ₹{amount}</button>
        </form>
      </WalletsProvider>
    </HydrationBoundary>
  );
}
