import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { WalletList, WalletsProvider } from 'batua';
import { LinkingProvider, WalletActions } from 'batua/linking';
import { createRoot } from 'react-dom/client';
import 'batua/styles.css';
import 'batua/linking.css';

const queryClient = new QueryClient();

createRoot(document.getElementById('root')).render(
  <QueryClientProvider client={queryClient}>
    <WalletsProvider endpoint="/api/wallets" customerKey="hash-of-the-customer">
      <form action="/pay" method="post">
        <LinkingProvider>
          <WalletList name="wallet" amount={500} rowActions={WalletActions} required />
        </LinkingProvider>
        <button>Pay ₹500</button>
      </form>
    </WalletsProvider>
  </QueryClientProvider>,
);
