import { HydrationBoundary } from '@tanstack/react-query';
import { prefetchWallets } from 'batua/prefetch';
import { juspay } from '../server/juspay';
import { amount } from '../server/orders';
import { readSession } from '../server/session';
import { Checkout } from './checkout';

export default async function Page() {
  const session = await readSession();
  return (
    <HydrationBoundary state={await prefetchWallets(juspay, session)}>
      <Checkout customerKey={session.customerKey} amount={amount} />
    </HydrationBoundary>
  );
}
