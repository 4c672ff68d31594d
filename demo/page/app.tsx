import { HydrationBoundary, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { LiveRegion, WalletsProvider, useAnnouncer } from '../../src/index.js';
import type { PageData } from '../shop/page-data.js';
import { Checkout } from './checkout.js';
import { paymentWords } from './payment-words.js';
import { Receipt } from './receipt.js';
import { receiptWords } from './receipt-words.js';
import { rupees } from './rupees.js';
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

/**
 * The checkout until the order has a payment, and then the receipt. A live region that survives both says the
 * outcome.
 */
function Order({ order, shopper }: Pick<PageData, 'order' | 'shopper'>): ReactNode {
  const { payment, choice, ...checkout } = usePayment(order);
  const [hadPayment] = useState(payment !== null);
  const [announcement, announce] = useAnnouncer();
  const { busy, problem } = checkout;
  const failure = !payment && !busy && problem !== null ? paymentWords(problem) : null;
  const words = payment
    ? receiptWords(payment, 'your wallet', rupees(order.amount)).title
    : failure
      ? `${failure.title}. ${failure.next}`
      : '';
  const said = useRef(words);
  useEffect(() => {
    if (said.current === words) return;
    said.current = words;
    announce(words);
  }, [words, announce]);
  return (
    <>
      {payment ? (
        <Receipt order={order} payment={payment} choice={choice} arrived={!hadPayment} />
      ) : (
        <Checkout order={order} shopper={shopper} {...checkout} />
      )}
      <LiveRegion announcement={announcement} />
    </>
  );
}
