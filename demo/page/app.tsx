import { HydrationBoundary, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { WalletsProvider } from '../../src/index.js';
import type { PageData } from '../shop/page-data.js';
import { Checkout } from './checkout.js';
import { Receipt } from './receipt.js';
import { ShopHeader } from './shop-header.js';
import { usePayment } from './use-payment.js';

/** The merchant's page. */
export function App({ data }: { data: PageData }): ReactNode {
  const [queryClient] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queryClient}>
      <HydrationBoundary state={data.wallets}>
        <WalletsProvider endpoint="/api/wallets">
          <ShopHeader shopper={data.shopper} />
          <main>
            <Order order={data.order} shopper={data.shopper} />
          </main>
          <footer className="footer">
            <p>Kaapi House, Indiranagar, Bengaluru. A shop that exists only in this demo.</p>
          </footer>
        </WalletsProvider>
      </HydrationBoundary>
    </QueryClientProvider>
  );
}

/** The checkout until the order has a payment, and then the receipt. */
function Order({ order, shopper }: Pick<PageData, 'order' | 'shopper'>): ReactNode {
  const { payment, choice, ...checkout } = usePayment(order);
  const [hadPayment] = useState(payment !== null);
  if (!payment) return <Checkout order={order} shopper={shopper} {...checkout} />;
  return <Receipt order={order} payment={payment} choice={choice} arrived={!hadPayment} />;
}
