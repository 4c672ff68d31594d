import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RefreshBalancesButton, WalletBalance, WalletList, WalletsProvider, type WalletsClient } from 'batua';
import { LinkingProvider, WalletActions } from 'batua/linking';
import { useState } from 'react';

interface CheckoutProps {
  queryClient: QueryClient;
  client: WalletsClient;
}

export function Checkout({ queryClient, client }: CheckoutProps) {
  const [wallet, setWallet] = useState<string | null>(null);
  return (
    <QueryClientProvider client={queryClient}>
      <WalletsProvider client={client} currency="INR" locale="en-IN">
        <form>
          <LinkingProvider>
            <WalletList
              name="wallet"
              amount={120}
              value={wallet}
              onValueChange={setWallet}
              rowActions={WalletActions}
            />
          </LinkingProvider>
          <RefreshBalancesButton />
          {wallet !== null && <WalletBalance walletId={wallet} />}
        </form>
      </WalletsProvider>
    </QueryClientProvider>
  );
}
