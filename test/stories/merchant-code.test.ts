import { readFileSync } from 'node:fs';
import { transformWithOxc } from 'vite';
import { expect, test } from 'vitest';
import { Code, merchantCode } from '../../.storybook/merchant-code.js';
import * as batua from '../../src/index.js';
import * as linking from '../../src/linking.js';

const exported = { batua: Object.keys(batua), linking: Object.keys(linking) };

test('prints imports, providers and the component with its props', () => {
  const code = merchantCode(
    {
      component: 'WalletList',
      props: { amount: 1499, required: true, name: 'wallet', onValueChange: () => {} },
    },
    exported,
  );

  expect(code).toBe(`import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { WalletList, WalletsProvider } from 'batua';
import 'batua/styles.css';

const queryClient = new QueryClient();

export function Checkout() {
  return (
    <QueryClientProvider client={queryClient}>
      <WalletsProvider endpoint="/api/wallets">
        <WalletList amount={1499} required name="wallet" />
      </WalletsProvider>
    </QueryClientProvider>
  );
}
`);
});

test('prints the provider of linking, its styles and the props of WalletsProvider', () => {
  const code = merchantCode(
    {
      component: 'LinkingPage',
      props: { amount: 600, providers: ['PAYTM'] },
      provider: { currency: 'USD' },
    },
    exported,
  );

  expect(code).toContain(`import { AddWalletMenu, LinkingProvider, WalletActions } from 'batua/linking';`);
  expect(code).toContain(`import 'batua/linking.css'; // after styles.css`);
  expect(code).toContain(`      <WalletsProvider endpoint="/api/wallets" currency="USD">
        <LinkingProvider>
          <WalletList rowActions={WalletActions} amount={600} />
          <AddWalletMenu providers={["PAYTM"]} />
        </LinkingProvider>
      </WalletsProvider>`);
});

test('prints components that a story gives as props by their names', () => {
  const props = { unlinkedWallets: new Code('UnlinkedWallets'), rowActions: new Code('WalletActions') };
  const code = merchantCode({ component: 'WalletList', props }, exported);

  expect(code).toContain('<WalletList unlinkedWallets={UnlinkedWallets} rowActions={WalletActions} />');
});

/** Returns the source of each story of a file that renders more than its component. */
function storiesWithRender(file: string): [name: string, source: string][] {
  return [...readFileSync(file, 'utf8').matchAll(/^export const (\w+) = meta\.story\((\{[^]*?^\})\);/gm)]
    .map(([, name = '', source = '']): [string, string] => [name, source])
    .filter(([, source]) => /^ {2}render:/m.test(source));
}

const rendered = ['recipes', 'parts', 'refresh-balances-button', 'wallet-list'].flatMap((file) =>
  storiesWithRender(`stories/${file}.stories.tsx`),
);

test.each(rendered)(
  'prints code of the story %s that compiles and has no names of stories',
  async (_name, source) => {
    const code = merchantCode({ component: 'WalletList', props: { amount: 1150 }, source }, exported);

    await transformWithOxc(code, 'checkout.tsx');
    expect(code).not.toMatch(/\bargs\b|\bfn\(|\bplay\b|\bmeta\b|canvas|<>\n *<form/);
    expect(code).toMatch(/from 'batua'/);
  },
);

test('finds the stories that render more than their component', () => {
  expect(rendered.length).toBeGreaterThan(10);
});

test('keeps the state of a story that renders a whole page', () => {
  const [, source = ''] = rendered.find(([name]) => name === 'ControlledUse') ?? [];
  const code = merchantCode({ component: 'WalletList', props: { amount: 1150 }, source }, exported);

  expect(code).toContain(`import { useState } from 'react';`);
  expect(code).toContain('  const [value, setValue] = useState<string | null>(null);');
  expect(code).toMatch(/<WalletList\s+amount=\{1150\}\s+value=\{value\}/);
});
