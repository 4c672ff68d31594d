'use client';
import { WalletList, WalletsProvider } from 'batua';
import { LinkingProvider, WalletActions } from 'batua/linking';
import 'batua/styles.css';
import 'batua/linking.css';
import { pay } from './actions';

export function Checkout({ customerKey, amount }: { customerKey: string; amount: number }) {
  return (
    <WalletsProvider endpoint="/api/wallets" customerKey={customerKey}>
      <form action={pay}>
        <LinkingProvider>
          <WalletList name="wallet" amount={amount} rowActions={WalletActions} required />
        </LinkingProvider>
        <button>Pay ₹{amount}</button>
      </form>
    </WalletsProvider>
  );
}
