import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { partAttributes, partClasses } from '../../src/components/class-names.js';
import { linkingAttributes, linkingClasses } from '../../src/linking/components/class-names.js';
import { WalletBalance } from '../../src/components/wallet-balance.js';
import { UnlinkedWallets } from '../../src/components/unlinked-wallets.js';
import { WalletList } from '../../src/components/wallet-list.js';
import { linkedWallet } from '../../src/testing/data/wallet-fixture.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { attributesOf, classesOf } from './classes-of.js';
import { checkout } from './checkout.js';

const sheets = import.meta.glob<string>('../../src/styles/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const linkingSheets = import.meta.glob<string>('../../src/linking/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const Offer = () => <p>5% cashback</p>;

/** The list in all of its states, as HTML. */
async function everyState(): Promise<string> {
  let html = '';
  const keep = () => (html += document.body.innerHTML);

  const loading = checkout(scenarios.loading).open(<WalletList amount={500} />);
  keep();
  loading.unmount();

  const empty = checkout(scenarios.empty).open(<WalletList />);
  await screen.findByText(/no wallets here yet/);
  keep();
  empty.unmount();

  const down = checkout(scenarios.providerDown).open(<WalletList />);
  await screen.findByRole('alert');
  keep();
  down.unmount();

  const points = linkedWallet('PAYTM', {
    balance: 5,
    subDetails: [{ method: 'TWID', type: 'REWARD', balance: 640 }],
  });
  const held = checkout({
    title: 'points',
    customerId: 'asha',
    customers: { asha: { wallets: [points] } },
  }).open(<WalletList />);
  await screen.findByText(/reward points/);
  keep();
  held.unmount();

  const { hold, open } = checkout(scenarios.refreshRateLimited);
  open(
    <>
      <WalletList
        amount={500}
        hideZeroDecimals
        rowContent={Offer}
        rowActions={Offer}
        unlinkedWallets={UnlinkedWallets}
      />
      <WalletBalance walletId="wlt_paytm" />
    </>,
  );
  await userEvent.click(await screen.findByRole('radio', { name: 'Paytm' }));
  const release = hold();
  act(() => screen.getByRole('button', { name: 'Refresh balances' }).click());
  await waitFor(() => expect(document.querySelector('.batua-refresh[data-busy]')).toBeTruthy());
  keep();
  release();
  await waitFor(() => expect(document.querySelector('.batua-error-message')).toBeTruthy());
  keep();
  return html;
}

test('gives each part a listed class and no inline style', async () => {
  const html = await everyState();

  expect(classesOf(html)).toEqual(Object.keys(partClasses).sort());
  expect(html).not.toMatch(/\sstyle=/);
  expect(html).not.toMatch(/<style/);
});

const rulesOf = (files: Record<string, string>) =>
  Object.values(files)
    .join('\n')
    .replace(/\/\*[^]*?\*\//g, '');

test('has the listed data attributes and no others', async () => {
  // The merchant sets data-color-scheme.
  const { 'data-color-scheme': _, ...ours } = partAttributes;
  expect(attributesOf(await everyState())).toEqual(Object.keys(ours).sort());
});

test.each([
  ['the list', sheets, partClasses, partAttributes],
  [
    'linking',
    linkingSheets,
    { ...partClasses, ...linkingClasses },
    { ...partAttributes, ...linkingAttributes },
  ],
])('uses only listed classes and data attributes in the styles of %s', (_, files, classes, attributes) => {
  const css = rulesOf(files);
  for (const [, name] of css.matchAll(/\.(batua-[\w-]+)/g)) expect(Object.keys(classes)).toContain(name);
  for (const [, name] of css.matchAll(/\[(data-[\w-]+)/g)) expect(Object.keys(attributes)).toContain(name);
});

/** Returns the selectors and the declarations of all rules. */
const weighedRules = () =>
  [...rulesOf({ ...sheets, ...linkingSheets }).matchAll(/(?:^|[{}])\s*([^@{}]+?)\s*\{([^{}]*)/g)].flatMap(
    ([, selectors = '', declarations = '']) =>
      // Without `:where(…)` and its nested brackets.
      selectors
        .replace(/:where\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|::(?:before|after)|>/g, '')
        .split(',')
        .map((weight) => ({ weight: weight.trim(), selectors, declarations })),
  );

test('gives every rule the weight of one class and some elements, so that two classes override it', () => {
  const rules = weighedRules().filter(({ declarations }) => !/^\s*--/.test(declarations));
  const one = ':not(i i i i i .b)';

  expect(rules.length).toBeGreaterThan(60);
  expect([...new Set(rules.map(({ weight }) => weight))].sort()).toEqual(
    [':not(i i i i i)', one, one + one, 'to'].sort(),
  );
  expect(rules.filter(({ weight }) => weight === one + one).map(({ declarations }) => declarations)).toEqual([
    expect.stringMatching(/^\s*cursor: default;\s*$/),
  ]);
});

test('gives custom properties no weight, so that one class overrides them', () => {
  const rules = weighedRules().filter(({ declarations }) => /--batua-[\w-]+:/.test(declarations));

  expect(rules.length).toBeGreaterThan(5);
  expect(rules.filter(({ weight }) => weight !== '')).toEqual([]);
});

test('explains each custom property in one line', () => {
  const css = Object.values(sheets)
    .join('\n')
    .replace(/@supports[^]*?\n}/g, '');
  const declarations = css.split('\n').filter((line) => /^\s*--batua-/.test(line));
  expect(declarations.length).toBeGreaterThan(25);
  for (const line of declarations) expect(line).toMatch(/--batua-[\w-]+: .+; \/\* \S.+ \*\/$/);
});
