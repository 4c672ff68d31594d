import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RefreshBalancesButton } from '../../src/components/refresh-balances-button.js';
import { WalletBalance } from '../../src/components/wallet-balance.js';
import { WalletList } from '../../src/components/wallet-list.js';
import { WalletsProvider } from '../../src/hooks/wallets-provider.js';

// React also reports the error to the console and to the page's error handler.
const ignore = (event: Event) => event.preventDefault();
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  globalThis.addEventListener('error', ignore);
});
afterEach(() => {
  vi.restoreAllMocks();
  globalThis.removeEventListener('error', ignore);
});

const components = [
  ['WalletList', <WalletList key="list" />],
  ['WalletBalance', <WalletBalance key="balance" walletId="wlt_1" />],
  ['RefreshBalancesButton', <RefreshBalancesButton key="button" />],
] as const;

test.each(components)('%s explains how to add a missing WalletsProvider', (_name, ui) => {
  expect(() => render(<QueryClientProvider client={new QueryClient()}>{ui}</QueryClientProvider>)).toThrow(
    /WalletsProvider.*<WalletsProvider endpoint="\/api\/wallets">/,
  );
});

test.each(components)('%s explains how to add a missing QueryClientProvider', (_name, ui) => {
  expect(() => render(<WalletsProvider>{ui}</WalletsProvider>)).toThrow(
    /QueryClientProvider.*<QueryClientProvider client=\{queryClient\}>/,
  );
});
