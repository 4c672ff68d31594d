import { type ReactNode, type SubmitEvent, useState } from 'react';
import { LiveRegion, WalletList, formatMoney, useAnnouncer, useRefreshBalances } from '../src/index.js';
import { LinkingProvider, WalletActions } from '../src/linking.js';
import { useLinkingWords } from './use-linking-words.js';
import '../src/linking/linking.css';
import './whole-checkout.css';

/** Renders a checkout page with an order, the wallets and a pay button. A paid order announces itself. */
export function WholeCheckout({ amount, pay }: WholeCheckoutProps): ReactNode {
  const [name, setName] = useState<string | null>(null);
  const [status, setStatus] = useState<'open' | 'paying' | 'paid'>('open');
  const [announcement, announce] = useAnnouncer();
  const { refresh } = useRefreshBalances();
  const linkingWords = useLinkingWords();
  const total = formatMoney(amount, 'INR', 'en-IN');

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (status === 'paying') return;
    setStatus('paying');
    await pay(new FormData(event.currentTarget));
    setStatus('paid');
    announce(`Order placed. You paid ${total}.`);
    // The balances on screen are from before the payment.
    refresh();
  }

  return (
    <>
      {status === 'paid' ? (
        <div className="checkout-card">
          <h2>Order placed</h2>
          <p>
            You paid {total} with {name}.
          </p>
          <button type="button" className="checkout-again" onClick={() => setStatus('open')}>
            Buy again
          </button>
        </div>
      ) : (
        <form className="checkout" onSubmit={(event) => void onSubmit(event)}>
          <div className="checkout-card">
            <h2>Your order</h2>
            <dl>
              <dt>Filter coffee, 500 g</dt>
              <dd>{formatMoney(amount - 49, 'INR', 'en-IN')}</dd>
              <dt>Delivery</dt>
              <dd>{formatMoney(49, 'INR', 'en-IN')}</dd>
              <dt>Total</dt>
              <dd>{total}</dd>
            </dl>
          </div>
          <LinkingProvider messages={linkingWords}>
            <WalletList
              name="wallet"
              amount={amount}
              heading="Pay with a wallet"
              required
              order="affordable"
              rowActions={WalletActions}
              onValueChange={(_value, details) => setName(details.name)}
            />
          </LinkingProvider>
          <button type="submit" className="checkout-pay" aria-disabled={status === 'paying'}>
            {status === 'paying' ? 'Paying…' : name ? `Pay ${total} with ${name}` : `Pay ${total}`}
          </button>
        </form>
      )}
      <LiveRegion announcement={announcement} />
    </>
  );
}

interface WholeCheckoutProps {
  /** Amount of the order, in rupees. */
  amount: number;
  /** Sends the form to your server. */
  pay: (form: FormData) => Promise<unknown>;
}
