import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { UnlinkedWallets } from '../../src/components/unlinked-wallets.js';
import { WalletList } from '../../src/components/wallet-list.js';
import { type Scenario, scenarios } from '../../src/testing/scenarios.js';
import { linkedWallet } from '../../src/testing/data/wallet-fixture.js';
import { checkout, start } from '../components/checkout.js';
import { type AxNode, axTree, flatten, outline, withRole } from './ax-tree.js';

const minute = 60_000;

const threeWallets: Scenario = {
  title: 'one wallet with enough money, one stale and one insufficient',
  customerId: 'asha',
  customers: {
    asha: {
      wallets: [
        linkedWallet('PAYTM', {
          balance: 1284.5,
          lastRefreshed: start - minute / 2,
          mobileNumber: '9876543210',
        }),
        linkedWallet('AMAZONPAY', { balance: 2310.75, lastRefreshed: start - 50 * 60 * minute }),
        linkedWallet('PHONEPE', { balance: 462, lastRefreshed: start - 2 * minute }),
      ],
    },
  },
};

async function openList(scenario: Scenario, amount?: number): Promise<AxNode> {
  checkout(scenario).open(<WalletList amount={amount} unlinkedWallets={UnlinkedWallets} />);
  await screen.findAllByRole('radio');
  return axTree();
}

const radiosOf = (tree: AxNode) => withRole(tree, 'radio');

test('exposes only the wallet’s name as the accessible name and the rest as its description', async () => {
  const tree = await openList(threeWallets, 600);

  expect(
    `\n${radiosOf(tree)
      .map((radio) => outline(radio))
      .join('\n')}\n`,
  ).toBe(`
radio "Paytm" — ₹1,284.50 Enough · Just now ending in 10
radio "Amazon Pay" — ₹2,310.75 2 days ago · may have changed
radio "PhonePe" — ₹462.00 Add ₹138.00 to pay
`);
});

test('exposes the list in reading order', async () => {
  const tree = await openList(scenarios.linked);
  const roles = ['heading', 'button', 'status', 'group', 'radio', 'list', 'listitem'];

  const lines = flatten(tree)
    .filter(({ role }) => roles.includes(role))
    .map(({ role, name }) => `${role} ${name}`.trim());
  expect(lines).toEqual([
    'heading Wallets',
    'button Refresh balances',
    'status',
    'group Wallets',
    'radio Paytm',
    'radio PhonePe',
    'radio MobiKwik',
    'radio Amazon Pay',
    'heading Link and pay',
    'list Link and pay',
    'listitem',
    'listitem',
  ]);
});

test('exposes the selection', async () => {
  await openList(threeWallets);

  await userEvent.click(screen.getByRole('radio', { name: 'PhonePe' }));

  const checked = radiosOf(await axTree()).filter(({ properties }) => properties['checked'] === 'true');
  expect(checked.map(({ name }) => name)).toEqual(['PhonePe']);
});

test('hides the mark and puts no control into a radio', async () => {
  const tree = await openList(scenarios.payLater, 6500);

  const initials = [...document.querySelectorAll('.batua-mark')].map((mark) => mark.textContent);
  expect(initials.length).toBeGreaterThan(3);
  const names = flatten(tree).map(({ name }) => name);
  for (const letters of initials) expect(names).not.toContain(letters);
  for (const radio of radiosOf(tree)) {
    expect(flatten(radio).filter(({ properties }) => properties['focusable'])).toEqual([radio]);
  }
});

test.each(['linked', 'many', 'unknownProvider', 'longNames', 'payLater', 'oddities', 'nullBalance'] as const)(
  'gives every control a unique name and description: %s',
  async (scenario) => {
    const tree = await openList(scenarios[scenario], 500);

    const controls = flatten(tree).filter(({ role }) => role === 'radio' || role === 'button');
    expect(controls.filter(({ name }) => name.trim() === '')).toEqual([]);
    const labels = controls.map(({ role, name, description }) => `${role} ${name} ${description}`);
    expect(labels.length).toBe(new Set(labels).size);
    for (const radio of radiosOf(tree)) {
      expect(radio.description, radio.name).toMatch(/₹|not available/);
      expect(radio.description, radio.name).toMatch(/check|ago|now|add ₹|not enough/i);
    }
  },
);

test('renders one polite and empty live region from the first render on', async () => {
  checkout(scenarios.loading).open(<WalletList />);

  const tree = await axTree();
  const live = flatten(tree).filter(({ properties }) => properties['live']);
  expect(live.map((node) => outline(node))).toEqual(['status (live: polite)']);
  expect(flatten(tree).some(({ name }) => name === 'Loading wallets')).toBe(true);
});

test('keeps the refresh button focusable and labels it “Checking…” during a refresh', async () => {
  checkout(scenarios.refreshing).open(<WalletList />);
  await userEvent.click(await screen.findByRole('button', { name: 'Refresh balances' }));
  await screen.findByRole('button', { name: 'Checking…' });

  const [button] = withRole(await axTree(), 'button');
  expect(button).toMatchObject({
    name: 'Checking…',
    properties: { disabled: 'true', focusable: 'true', focused: 'true' },
  });
});
