import { type ReactNode, useEffect, useRef } from 'react';
import { RefreshBalancesButton, WalletBalance, providerName, useWallets } from '../../src/index.js';
import type { OrderView, Payment } from '../shop/page-data.js';
import { ClockIcon, TickIcon } from './icons.js';
import { OrderSummary } from './order-summary.js';
import { rupees } from './rupees.js';

type Settled = Exclude<Payment, { status: 'failed' }>;

/** What the customer sees after paying. `arrived`: on this page, so that focus follows. */
export function Receipt({ order, payment, arrived }: ReceiptProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) heading.current?.focus();
  }, [arrived]);
  const { data } = useWallets();
  const wallet = data?.wallets.find(({ id }) => id === payment.walletId);
  const name = wallet ? providerName(wallet.provider) : 'your wallet';
  const charged = payment.status === 'charged';

  return (
    <div className="checkout">
      <div className="main">
        <section className="card receipt" data-status={payment.status} aria-labelledby="receipt-heading">
          <div className="seal">{charged ? <TickIcon /> : <ClockIcon />}</div>
          <h1 id="receipt-heading" ref={heading} tabIndex={-1}>
            {headings[payment.status]}
          </h1>
          <Words payment={payment} name={name} amount={rupees(order.amount)} />
        </section>
        {charged && wallet && (
          <section className="card left" aria-labelledby="left-heading">
            <h2 id="left-heading">Your {name} balance</h2>
            <p className="left-balance">
              <WalletBalance walletId={wallet.id} />
            </p>
            <RefreshBalancesButton />
          </section>
        )}
        {charged && (
          <form method="post" action="/api/orders">
            <button className="quiet-button" type="submit">
              Place another order
            </button>
          </form>
        )}
      </div>
      <div className="side">
        <OrderSummary order={order} paid={charged} />
      </div>
    </div>
  );
}

interface ReceiptProps {
  order: OrderView;
  payment: Settled;
  arrived: boolean;
}

const headings: Record<Settled['status'], string> = {
  charged: 'Order placed',
  pending: 'One more step',
  checking: 'Checking your payment',
};

function Words({ payment, name, amount }: { payment: Settled; name: string; amount: string }): ReactNode {
  if (payment.status === 'charged') {
    return (
      <p>
        {amount} paid with {name}. Your coffee is roasted tomorrow morning and arrives in 2 to 3 days.
      </p>
    );
  }
  if (payment.status === 'checking') {
    return (
      <>
        <p>We do not know yet whether {name} paid. Please do not pay again until we do.</p>
        <a className="pay-button" href="/return">
          Check again
        </a>
      </>
    );
  }
  return (
    <>
      <p>
        {name} holds less than {amount}. Add the rest there to finish: nothing has been taken yet.
      </p>
      <TopUp payment={payment} name={name} />
      <form method="post" action="/api/other-wallet">
        <button className="quiet-button" type="submit">
          Choose another wallet
        </button>
      </form>
    </>
  );
}

function TopUp({
  payment,
  name,
}: {
  payment: Extract<Payment, { status: 'pending' }>;
  name: string;
}): ReactNode {
  const { topUpUrl, topUpFields } = payment;
  const label = `Add money to ${name}`;
  if (topUpUrl === null) {
    return (
      <a className="pay-button" href="/return">
        Check again
      </a>
    );
  }
  if (topUpFields === null) {
    return (
      <a className="pay-button" href={topUpUrl}>
        {label}
      </a>
    );
  }
  return (
    <form method="post" action={topUpUrl}>
      {Object.entries(topUpFields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <button className="pay-button" type="submit">
        {label}
      </button>
    </form>
  );
}
