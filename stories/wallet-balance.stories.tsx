import { expect } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { RefreshBalancesButton, WalletBalance } from '../src/index.js';
import { scenarios } from '../src/testing.js';
import { fill } from './fill.js';

const meta = preview.meta({
  title: 'Wallet balance',
  component: WalletBalance,
  args: { walletId: 'wlt_paytm' },
});

export const Balance = meta.story({
  play: async ({ canvas, words }) => {
    await expect(await canvas.findByText('₹1,284.50')).toBeVisible();
    await expect(canvas.getByText(words.age_now)).toBeVisible();
  },
});

/** The component renders `span` elements, so it can be part of a sentence. */
export const InASentence = meta.story({
  render: (args) => (
    <p>
      Your Paytm balance is <WalletBalance {...args} />.
    </p>
  ),
  play: async ({ canvas, words }) => {
    const amount = await canvas.findByText('₹1,284.50');
    await expect(amount.closest('p')).toHaveTextContent(`Your Paytm balance is ₹1,284.50 ${words.age_now}.`);
  },
});

export const Loading = meta.story({
  parameters: { wallets: { scenario: scenarios.loading } },
  play: async ({ canvas, words }) => {
    await expect(await canvas.findByText(words.loading)).toBeInTheDocument();
  },
});

export const Stale = meta.story({
  args: { walletId: 'wlt_mobikwik' },
  parameters: { wallets: { scenario: scenarios.stale } },
  play: async ({ canvas, words }) => {
    const checked = fill(words.age_day_other, { count: 9 });
    const age = await canvas.findByText(checked);
    await expect(age.parentElement).toHaveTextContent(fill(words.stale, { age: checked }));
  },
});

export const NotAvailable = meta.story({
  args: { walletId: 'wlt_paypal' },
  parameters: { wallets: { scenario: scenarios.nullBalance } },
  play: async ({ canvas, words }) => {
    await expect(await canvas.findByText(words.unavailable)).toBeVisible();
  },
});

/** The wallet is not linked, or the customer does not have it. */
export const NoSuchWallet = meta.story({
  args: { walletId: 'wlt_of_someone_else' },
  play: async ({ canvas, words }) => {
    await expect(await canvas.findByText(words.unavailable)).toBeVisible();
  },
});

export const PayLaterCredit = meta.story({
  args: { walletId: 'wlt_simpl' },
  parameters: { wallets: { scenario: scenarios.payLater } },
  play: async ({ canvas, words }) => {
    const amount = await canvas.findByText('₹7,500.00');
    await expect(amount.parentElement).toHaveTextContent(fill(words.credit, { amount: '₹7,500.00' }));
  },
});

/** Shows a refresh that any component on the page started. */
export const Refreshing = meta.story({
  parameters: { wallets: { scenario: scenarios.refreshing }, docs: { story: { autoplay: true } } },
  render: (args) => (
    <>
      <p>
        <WalletBalance {...args} />
      </p>
      <RefreshBalancesButton />
    </>
  ),
  play: async ({ canvas, userEvent, words }) => {
    const amount = await canvas.findByText('₹1,284.50');
    await userEvent.click(canvas.getByRole('button', { name: words.refresh }));
    await canvas.findByRole('button', { name: words.refreshing });
    await expect(amount.closest('p')).toHaveTextContent(`₹1,284.50 ${words.refreshing}`);
  },
});
