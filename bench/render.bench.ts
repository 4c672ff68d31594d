import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement as h } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { parseWallets } from '../src/contract/parse-wallets.js';
import { WalletList, WalletsProvider, createWalletsClient, walletsQueryKey } from '../src/index.js';
import { ratio } from './ratio.js';
import { rows } from './rows.js';

const client = createWalletsClient({ endpoint: '/api/wallets' });

function list(count: number) {
  const queryClient = new QueryClient();
  queryClient.setQueryData(walletsQueryKey(client), { wallets: parseWallets({ list: rows(count) }) });
  return () =>
    renderToString(
      h(
        QueryClientProvider,
        { client: queryClient },
        h(WalletsProvider, { client }, h(WalletList, { amount: 90 })),
      ),
    );
}

/** Renders the minimum that a merchant would write: a radio, a name and a balance. */
function byHand() {
  const radios = rows(50).map(({ id, wallet, current_balance }) =>
    h(
      'label',
      { key: id },
      h('input', { type: 'radio', name: 'wallet', value: id }),
      wallet,
      current_balance,
    ),
  );
  return renderToString(h('fieldset', null, radios));
}

test('renders a list in a bounded multiple of the time of bare radios', () => {
  expect(list(50)()).toContain('type="radio"');
  expect(ratio('WalletList to bare radios, 50 wallets', list(50), byHand)).toBeLessThan(80);
});

test('renders ten times as many wallets in about ten times the time', () => {
  expect(ratio('WalletList, 500 wallets to 50', list(500), list(50))).toBeLessThan(20);
});
