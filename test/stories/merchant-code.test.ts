import { readFileSync } from 'node:fs';
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

test('prints a fixed value as the first choice, which the customer can change', () => {
  const code = merchantCode({ component: 'WalletList', props: { value: 'wlt_paytm' } }, exported);

  expect(code).toContain('<WalletList defaultValue="wlt_paytm" />');
});

test('prints a component of the stories with its source and its types', () => {
  const mark = new Code('PurseMark', readFileSync('stories/marks.tsx', 'utf8'));
  const code = merchantCode({ component: 'WalletList', props: { mark } }, exported);

  expect(code).toContain('<WalletList mark={PurseMark} />');
  expect(code).toMatch(/^function PurseMark\(\{ provider \}: WalletMarkProps\): ReactNode \{$/m);
  expect(code).toContain("import { WalletList, type WalletMarkProps, WalletsProvider } from 'batua';");
  expect(code).toContain("import { type ReactNode } from 'react';");
  expect(code).not.toContain('RingMark');
});

test('keeps the state of a story that renders a whole page', () => {
  const recipes = readFileSync('stories/recipes.stories.tsx', 'utf8');
  const [source = ''] = /^export const ControlledUse = [^]*?^\}\);/m.exec(recipes) ?? [];
  const code = merchantCode({ component: 'WalletList', props: { amount: 1150 }, source }, exported);

  expect(code).toContain(`import { useState } from 'react';`);
  expect(code).toContain('  const [value, setValue] = useState<string | null>(null);');
  expect(code).toMatch(/<WalletList\s+amount=\{1150\}\s+value=\{value\}/);
});
