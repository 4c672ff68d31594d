import { HydrationBoundary, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { WalletsProvider, createWalletsClient } from '../../src/index.js';
import type { PageData, Payment } from '../shop/page-data.js';
import { Checkout } from './checkout.js';
import { Receipt } from './receipt.js';
import { ShopHeader } from './shop-header.js';

/** The merchant's page. */
export function App({ data }: { data: PageData }): ReactNode {
  const [queryClient] = useState(() => new QueryClient());
  const [client] = useState(() => {
    const made = createWalletsClient({ endpoint: '/api/wallets' });
    made.clock.correct(data.now);
    return made;
  });
  const [payment, setPayment] = useState<Payment | null>(data.order.payment);
  const open = payment === null || payment.status === 'failed';
  return (
    <QueryClientProvider client={queryClient}>
      <HydrationBoundary state={data.wallets}>
        <WalletsProvider client={client}>
          <ShopHeader shopper={data.shopper} />
          <main>
            {open ? (
              <Checkout order={data.order} shopper={data.shopper} payment={payment} onPayment={setPayment} />
            ) : (
              <Receipt order={data.order} payment={payment} arrived={payment !== data.order.payment} />
            )}
          </main>
          <footer className="footer">
            <p>Kaapi House, Indiranagar, Bengaluru. A shop that exists only in this demo.</p>
          </footer>
        </WalletsProvider>
      </HydrationBoundary>
    </QueryClientProvider>
  );
}
