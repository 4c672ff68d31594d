import { QueryClient } from '@tanstack/react-query';
import { createWalletsClient } from 'batua';
import 'batua/linking.css';
import 'batua/styles.css';
import { createRoot } from 'react-dom/client';
import { Checkout } from './checkout';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Checkout queryClient={new QueryClient()} client={createWalletsClient({ endpoint: '/api/wallets' })} />,
  );
}
