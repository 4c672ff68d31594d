import { type ReactNode, type SubmitEvent, useState } from 'react';
import { type Wallet, WalletList, payableFigure, providerName, useWallets } from '../../src/index.js';
import { AddWalletMenu, LinkingProvider, WalletActions } from '../../src/linking.js';
import { linkableProviders } from '../shop/linkable-providers.js';
import type { OrderView } from '../shop/page-data.js';
import { Delivery } from './delivery.js';
import { OrderSummary } from './order-summary.js';
import { paymentWords } from './payment-words.js';
import { rupees } from './rupees.js';

/** A plain form that pays with or without a script. */
export function Checkout({ order, shopper, busy, problem, pay }: CheckoutProps): ReactNode {
  const [walletId, setWalletId] = useState<string | null>(null);
  const wallet = useWallets().data?.wallets.find(({ id }) => id === walletId);

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
              onValueChange={setWalletId}
            />
            <AddWalletMenu providers={linkableProviders} />
          </LinkingProvider>
        </div>
      </div>
      <div className="side">
        <OrderSummary order={order} />
        <div className="pay">
          <div className="problem" role="alert">
            {problem !== null && !busy && <Problem code={problem} />}
          </div>
          <button className="pay-button" type="submit" aria-disabled={busy}>
            {busy ? 'Paying…' : payLabel(order.amount, wallet)}
          </button>
          {wallet && <TopUpNote amount={order.amount} wallet={wallet} />}
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

function payLabel(amount: number, wallet: Wallet | undefined): string {
  const what = `Pay ${rupees(amount)}`;
  return wallet ? `${what} with ${providerName(wallet.provider)}` : what;
}

/** Says before the click that the provider will ask for more money. Nobody can top up pay-later credit. */
function TopUpNote({ amount, wallet }: { amount: number; wallet: Wallet }): ReactNode {
  const { kind, balance } = payableFigure(wallet);
  if (kind !== 'wallet' || balance === null || balance >= amount) return null;
  return (
    <p className="pay-note">
      {providerName(wallet.provider)} will ask you to add {rupees(amount - balance)}.
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
