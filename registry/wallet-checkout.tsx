'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  BalanceAmount,
  BalanceNote,
  type Wallet,
  WalletsErrorMessage,
  WalletsProvider,
  choiceOf,
  formatMoney,
  payableInstruments,
  providerName,
  useRefreshBalances,
  useWalletSelection,
  useWallets,
} from 'batua';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardContent, CardFooter, CardHeader, CardTitle } from '@/components/ui/card';
import 'batua/styles.css';

export interface WalletCheckoutProps {
  /** What is to be paid, in rupees. */
  amount: number;
  /** Where the form posts `wallet=<choice>`. */
  action: string;
  /** Any text that changes with the customer, such as a hash of their ID. */
  customerKey: string;
  /** Path of your proxy. */
  endpoint?: string;
}

/** Renders a card in which the customer chooses a wallet and pays. */
export function WalletCheckout({ endpoint = '/api/wallets', customerKey, ...props }: WalletCheckoutProps) {
  const [queryClient] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queryClient}>
      <WalletsProvider endpoint={endpoint} customerKey={customerKey}>
        <CheckoutCard {...props} />
      </WalletsProvider>
    </QueryClientProvider>
  );
}

function CheckoutCard({ amount, action }: Pick<WalletCheckoutProps, 'amount' | 'action'>) {
  const { data, error, isFetching, refetch } = useWallets();
  const refresh = useRefreshBalances();
  const wallets = data?.wallets.filter(({ linked }) => linked);
  const { value, select } = useWalletSelection({ wallets, amount });
  const refreshing = refresh.status === 'pending';
  const headingId = useId();

  return (
    <form action={action} method="post" data-slot="wallet-checkout">
      <Card>
        <CardHeader className="flex flex-row items-center justify-between gap-4">
          <CardTitle id={headingId}>Pay by wallet</CardTitle>
          <Button
            type="button"
            variant="ghost"
            size="sm"
            aria-disabled={refreshing}
            onClick={refresh.refresh}
          >
            {refreshing ? 'Checking…' : 'Refresh balances'}
          </Button>
        </CardHeader>
        <CardContent>
          {error && (
            <WalletsErrorMessage
              error={error}
              role="alert"
              retrying={isFetching}
              onRetry={() => void refetch()}
            />
          )}
          {refresh.status === 'error' && <WalletsErrorMessage error={refresh.error} role="alert" />}
          {!wallets && !error && <p role="status">Loading wallets…</p>}
          {wallets?.length === 0 && <p>You have no linked wallets. Choose another way to pay.</p>}
          <fieldset aria-labelledby={headingId} className="grid gap-2">
            {wallets?.map((wallet) => (
              <WalletRow
                key={wallet.id}
                wallet={wallet}
                amount={amount}
                value={value}
                onSelect={select}
                refreshingSince={refresh.status === 'pending' ? refresh.startedAt : null}
                notRefreshed={refresh.status === 'success' && refresh.notRefreshed.includes(wallet.id)}
              />
            ))}
          </fieldset>
        </CardContent>
        <CardFooter>
          <Button type="submit" className="w-full" disabled={value === null}>
            Pay {formatMoney(amount, 'INR', 'en-IN')}
          </Button>
        </CardFooter>
      </Card>
    </form>
  );
}

interface WalletRowProps {
  wallet: Wallet;
  amount: number;
  value: string | null;
  onSelect: (value: string) => void;
  refreshingSince: number | null;
  notRefreshed: boolean;
}

function WalletRow({ wallet, amount, value, onSelect, refreshingSince, notRefreshed }: WalletRowProps) {
  const id = useId();
  return payableInstruments(wallet).map((instrument) => {
    const choice = choiceOf(wallet, instrument);
    const key = `${id}${instrument.method}`;
    return (
      <label
        key={choice}
        htmlFor={key}
        className="flex items-center gap-3 rounded-md border p-3 has-checked:border-primary has-checked:bg-accent"
      >
        <input
          id={key}
          type="radio"
          name="wallet"
          value={choice}
          checked={choice === value}
          onChange={() => onSelect(choice)}
          aria-labelledby={`${key}-name`}
          aria-describedby={`${key}-balance ${key}-note`}
          className="accent-primary"
        />
        <span id={`${key}-name`} className="flex-1 font-medium">
          {providerName(instrument.method)}
        </span>
        <span className="grid justify-items-end text-sm">
          <BalanceAmount id={`${key}-balance`} instrument={instrument} />
          <BalanceNote
            id={`${key}-note`}
            instrument={instrument}
            amount={amount}
            refreshingSince={refreshingSince}
            notRefreshed={notRefreshed}
          />
        </span>
      </label>
    );
  });
}
