import { expect, fn } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { WalletList } from '../src/index.js';
import { scenarios } from '../src/testing.js';
import { fill, saying } from './say.js';

const meta = preview.meta({
  title: 'Wallet list/Everyday use',
  component: WalletList,
  args: { onValueChange: fn() },
  argTypes: { rowActions: { control: false }, mark: { control: false } },
});

/** Nothing is chosen until the customer chooses. */
export const Everyday = meta.story({
  play: async ({ canvas, words }) => {
    await expect(await canvas.findByRole('radio', { name: 'Paytm' })).not.toBeChecked();
    await expect(canvas.getAllByRole('radio')).toHaveLength(4);
    await expect(canvas.getByRole('heading', { name: words.heading })).toBeVisible();
    await expect(canvas.getByRole('button', { name: words.refresh })).toBeVisible();
    await expect(canvas.getByRole('list', { name: words.unlinkedHeading })).toHaveTextContent('Freecharge');
  },
});

/** With an amount, each wallet says whether it covers it. A short one can be chosen all the same. */
export const WithAmount = meta.story({
  args: { amount: 1499 },
  play: async ({ canvas, userEvent, args, words }) => {
    const paytm = await canvas.findByRole('radio', { name: 'Paytm' });
    await expect(paytm).toHaveAccessibleDescription(saying(words.insufficient, { amount: '₹214.50' }));
    await userEvent.click(paytm);
    await expect(paytm).toBeChecked();
    await expect(args.onValueChange).toHaveBeenCalledWith(
      'wlt_paytm',
      expect.objectContaining({ affordability: { state: 'insufficient', shortfall: 214.5 } }),
    );
  },
});

/** The merchant says which wallet is chosen at first. */
export const ChosenAtFirst = meta.story({
  args: { defaultValue: 'wlt_phonepe', amount: 420 },
  play: async ({ canvas, words }) => {
    const phonepe = await canvas.findByRole('radio', { name: 'PhonePe' });
    await expect(phonepe).toBeChecked();
    await expect(phonepe).toHaveAccessibleDescription(saying(words.enough, { amount: '₹420.00' }));
  },
});

/** The merchant lets only wallets be chosen that are not short. The reason is on the row. */
export const ShortWalletsDisabled = meta.story({
  args: { amount: 1499, insufficientBalance: 'disable' },
  play: async ({ canvas, words }) => {
    const paytm = await canvas.findByRole('radio', { name: 'Paytm' });
    await expect(paytm).toBeDisabled();
    await expect(paytm).toHaveAccessibleDescription(saying(words.insufficient, { amount: '₹214.50' }));
    await expect(canvas.getByRole('radio', { name: 'Amazon Pay' })).toBeEnabled();
  },
});

/** While the order is being placed, nothing can be chosen. */
export const Disabled = meta.story({
  args: { disabled: true, defaultValue: 'wlt_paytm' },
  play: async ({ canvas }) => {
    for (const radio of await canvas.findAllByRole('radio')) await expect(radio).toBeDisabled();
  },
});

/** A heading of the merchant's, at the level that fits the page. */
export const OwnHeading = meta.story({
  decorators: [
    (Story) => (
      <>
        <h2>Payment</h2>
        <Story />
      </>
    ),
  ],
  args: { heading: 'Pay by wallet', headingLevel: 3 },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Pay by wallet', level: 3 })).toBeVisible();
    await expect(await canvas.findByRole('group', { name: 'Pay by wallet' })).toBeVisible();
  },
});

/** The mark is a component of the merchant's: here a picture of their own, in place of the initials. */
export const OwnMarks = meta.story({
  args: {
    mark: ({ provider }) => (
      <svg className="batua-mark" viewBox="0 0 24 24" data-provider={provider} aria-hidden="true">
        <rect x="3" y="6" width="18" height="13" rx="3" fill="none" stroke="currentColor" strokeWidth="2" />
        <circle cx="16" cy="12.5" r="1.5" fill="currentColor" />
      </svg>
    ),
  },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('radio', { name: 'Paytm' });
    await expect(canvasElement.querySelectorAll('svg.batua-mark')).toHaveLength(6);
  },
});

/** From right to left. Amounts stay in one piece. */
export const RightToLeft = meta.story({
  args: { amount: 1499, defaultValue: 'wlt_amazonpay' },
  globals: { direction: 'rtl' },
  play: async ({ canvas }) => {
    const chosen = await canvas.findByRole('radio', { name: 'Amazon Pay' });
    const name = canvas.getByText('Amazon Pay');
    await expect(chosen.getBoundingClientRect().left).toBeGreaterThan(name.getBoundingClientRect().left);
  },
});

/** The same list in the dark. */
export const Dark = meta.story({
  args: { amount: 1499, defaultValue: 'wlt_amazonpay' },
  globals: { colorScheme: 'dark' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('radio', { name: 'Amazon Pay' })).toBeChecked();
  },
});

/** On the narrowest phone with the largest text nothing scrolls sideways. */
export const NarrowWithLargeText = meta.story({
  args: { amount: 1499 },
  globals: { viewport: { value: 'narrow' }, textSize: '200' },
  parameters: { wallets: { scenario: scenarios.longNames } },
  play: async ({ canvas, words }) => {
    await canvas.findAllByRole('radio');
    await expect(canvas.getByRole('button', { name: words.refresh })).toBeVisible();
    const page = document.documentElement;
    await expect(page.scrollWidth).toBeLessThanOrEqual(page.clientWidth);
  },
});

/** Rupees are grouped in lakhs and crores. Another currency is formatted as the locale does. */
export const AnotherCurrency = meta.story({
  args: { amount: 60 },
  parameters: { wallets: { currency: 'USD', locale: 'en-US', scenario: scenarios.oneWallet } },
  play: async ({ canvas, words }) => {
    const paytm = await canvas.findByRole('radio', { name: 'Paytm' });
    await expect(paytm).toHaveAccessibleDescription(expect.stringContaining('$1,284.50'));
    await expect(paytm).toHaveAccessibleDescription(
      expect.stringContaining(fill(words.enough, { amount: '$60.00' })),
    );
  },
});

/** Words of the merchant's own in place of batua's. */
export const OwnWords = meta.story({
  parameters: {
    wallets: {
      scenario: scenarios.empty,
      messages: { empty: 'No wallets here. Cards and UPI are below.' },
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No wallets here. Cards and UPI are below.')).toBeVisible();
  },
});
