import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { type ReactElement, type ReactNode, Component } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WalletsProvider } from '../../src/hooks/wallets-provider.js';
import { Balances, RefreshButton } from './page.js';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => {
  vi.restoreAllMocks();
});

class Boundary extends Component<{ children: ReactNode; onError: (error: Error) => void }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override componentDidCatch(error: Error) {
    this.props.onError(error);
  }
  override render() {
    return this.state.failed ? null : this.props.children;
  }
}

function errorOf(ui: ReactElement) {
  const onError = vi.fn<(error: Error) => void>();
  render(<Boundary onError={onError}>{ui}</Boundary>);
  return onError.mock.calls[0]?.[0].message;
}

test.each([
  ['the list', <Balances key="list" />],
  ['the button', <RefreshButton key="button" />],
])('%s explains how to add a missing WalletsProvider', (_, ui) => {
  const message = errorOf(<QueryClientProvider client={new QueryClient()}>{ui}</QueryClientProvider>);
  expect(message).toMatch(/no WalletsProvider.*<WalletsProvider endpoint=/);
});

test.each([
  ['the list', <Balances key="list" />],
  ['the button', <RefreshButton key="button" />],
])('%s explains how to add a missing QueryClientProvider', (_, ui) => {
  const message = errorOf(<WalletsProvider endpoint="/api/wallets">{ui}</WalletsProvider>);
  expect(message).toMatch(/no QueryClientProvider.*<QueryClientProvider client=/);
});
