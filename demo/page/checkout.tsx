import { type ReactNode, type SubmitEvent, useState } from 'react';
import { type Instrument, WalletList, findInstrument, providerName, useWallets } from '../../src/index.js';
import { AddWalletMenu, LinkingProvider, WalletActions } from '../../src/linking.js';
import { linkableProviders } from '../shop/linkable-providers.js';
import type { OrderView } from '../shop/page-data.js';
import { Delivery } from './delivery.js';
import { OrderSummary } from './order-summary.js';
import { paymentWords } from './payment-words.js';
import { rupees } from './rupees.js';

/** A plain form that pays with or without a script. */
export function Checkout({ order, shopper, busy, problem, pay }: CheckoutProps): ReactNode {
  const [choice, setChoice] = useState<string | null>(null);
  const [name, setName] = useState<string | null>(null);
  const instrument = useWallets()
    .data?.wallets.map((wallet) => findInstrument(wallet, choice))
    .find((found) => found !== undefined);

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    void pay(event.currentTarget);
  }

  return (
    <form className="checkout" method="post" action="/api/pay" onSubmit={onSubmit}>
      <input type="hidden" name="order" value={order.reference} />
      <h1>Checkout</h1>
      <div className="main">
        <Delivery shopper={shopper} />
        <div className="wallets">
          <LinkingProvider>
            <WalletList
              name="wallet"
              amount={order.amount}
              heading="Pay with a wallet"
              required
              rowActions={WalletActions}
              onValueChange={(value, details) => {
                setChoice(value);
                setName(details.name);
              }}
            />
            <AddWalletMenu providers={linkableProviders} />
          </LinkingProvider>
        </div>
      </div>
      <div className="side">
        <OrderSummary order={order} />
        <div className="pay">
          <div className="problem">{problem !== null && !busy && <Problem code={problem} />}</div>
          <button className="pay-button" type="submit" aria-disabled={busy}>
            {busy ? 'Paying…' : payLabel(order.amount, name)}
          </button>
          {instrument && <TopUpNote amount={order.amount} instrument={instrument} />}
        </div>
      </div>
    </form>
  );
}

interface CheckoutProps {
  order: OrderView;
  shopper: string | null;
  busy: boolean;
  /** Code of what went wrong, or null. */
  problem: string | null;
  pay: (form: HTMLFormElement) => Promise<void>;
}

const payLabel = (amount: number, name: string | null) =>
  name ? `Pay ${rupees(amount)} with ${name}` : `Pay ${rupees(amount)}`;

/** Says before the click that the provider asks for more money. Nobody can top up credit. */
function TopUpNote({ amount, instrument }: { amount: number; instrument: Instrument }): ReactNode {
  const { method, kind, balance } = instrument;
  if (kind !== 'money' || balance === null || balance >= amount) return null;
  return (
    <p className="pay-note">
      {providerName(method)} will ask you to add {rupees(amount - balance)}.
    </p>
  );
}

function Problem({ code }: { code: string }): ReactNode {
  const { title, next } = paymentWords(code);
  return (
    <>
      <strong>{title}.</strong> {next}
    </>
  );
}
