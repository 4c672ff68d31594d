import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import {
  type PaymentStatus,
  type PaymentStatusAction,
  RefreshBalancesButton,
  WalletBalance,
  findInstrument,
  providerName,
  useRefreshBalances,
  useWallets,
} from '../../src/index.js';
import type { OrderView } from '../shop/page-data.js';
import { ClockIcon, TickIcon } from './icons.js';
import { OrderSummary } from './order-summary.js';
import { receiptWords } from './receipt-words.js';
import { rupees } from './rupees.js';

/** What the customer sees after paying. With `arrived` the heading takes the focus. */
export function Receipt({ order, payment, choice, arrived }: ReceiptProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the paint: a screen reader would otherwise read the whole page, because the button with the focus is gone.
  useLayoutEffect(() => {
    if (arrived) heading.current?.focus();
  }, [arrived]);
  const { refresh, status: check } = useRefreshBalances();
  const { data } = useWallets();
  const wallet = data?.wallets.find(({ id }) => id === choice?.split(':')[0]);
  const instrument = wallet && findInstrument(wallet, choice);
  const name = instrument ? providerName(instrument.method) : 'your wallet';
  const paid = payment.status === 'CHARGED' || payment.status === 'AUTHORIZED';
  // The balance in the cache is from before the payment.
  useEffect(() => {
    if (paid) refresh();
  }, [paid, refresh]);
  const { title, text } = receiptWords(payment, name, rupees(order.amount));

  return (
    <div className="checkout">
      <div className="main">
        <section className="card receipt" data-status={payment.status} aria-labelledby="receipt-heading">
          <div className="seal">{paid ? <TickIcon /> : <ClockIcon />}</div>
          <h1 id="receipt-heading" ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p>{text}</p>
          {payment.status === 'PENDING' && <NextStep action={payment.action} name={name} />}
          {payment.status === 'UNKNOWN' && <CheckAgain />}
        </section>
        {paid && wallet && (
          <section className="card left" aria-labelledby="left-heading">
            <h2 id="left-heading">Your {providerName(wallet.provider)} balance</h2>
            {check === 'success' && (
              <p className="left-balance">
                <WalletBalance walletId={wallet.id} />
              </p>
            )}
            <RefreshBalancesButton />
          </section>
        )}
        {payment.status !== 'PENDING' && payment.status !== 'UNKNOWN' && (
          <PostButton action="/api/orders" label="Place another order" />
        )}
      </div>
      <div className="side">
        <OrderSummary order={order} paid={paid} />
      </div>
    </div>
  );
}

interface ReceiptProps {
  order: OrderView;
  payment: Exclude<PaymentStatus, { status: 'FAILED' }>;
  choice: string | null;
  arrived: boolean;
}

/** The page follows the payment by itself. This link is for a browser without a script. */
function CheckAgain(): ReactNode {
  return (
    <a className="pay-button" href="/">
      Check again
    </a>
  );
}

function NextStep({ action, name }: { action: PaymentStatusAction | null; name: string }): ReactNode {
  if (!action) return <CheckAgain />;
  const label = action.kind === 'top_up' ? `Add money to ${name}` : `Confirm in ${name}`;
  return (
    <>
      <GoToPage action={action} label={label} />
      {action.kind === 'top_up' && <PostButton action="/api/other-wallet" label="Choose another wallet" />}
    </>
  );
}

function GoToPage({ action: { url, fields }, label }: { action: PaymentStatusAction; label: string }) {
  if (fields === null) {
    return (
      <a className="pay-button" href={url}>
        {label}
      </a>
    );
  }
  return (
    <form method="post" action={url}>
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <button className="pay-button" type="submit">
        {label}
      </button>
    </form>
  );
}

function PostButton({ action, label }: { action: string; label: string }): ReactNode {
  return (
    <form method="post" action={action}>
      <button className="quiet-button" type="submit">
        {label}
      </button>
    </form>
  );
}
