import { expect, fn, waitFor } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { UnlinkedWallets, WalletList } from '../src/index.js';
import { scenarios } from '../src/testing.js';
import { containing, fill } from './fill.js';
import { PurseMark } from './marks.js';

const meta = preview.meta({
  title: 'Wallet list/Everyday use',
  component: WalletList,
  args: { onValueChange: fn(), unlinkedWallets: UnlinkedWallets },
  argTypes: { rowActions: { control: false }, mark: { control: false } },
});

/** No wallet is selected until the customer selects one. */
export const Everyday = meta.story({
  play: async ({ canvas, words }) => {
    await expect(await canvas.findByRole('radio', { name: 'Paytm' })).not.toBeChecked();
    await expect(canvas.getAllByRole('radio')).toHaveLength(4);
    await expect(canvas.getByRole('heading', { name: words.heading })).toBeVisible();
    await expect(canvas.getByRole('button', { name: words.refresh })).toBeVisible();
    await expect(canvas.getByRole('list', { name: words.unlinkedHeading })).toHaveTextContent('Freecharge');
  },
});

/** With an amount, each wallet says whether it covers the amount. The customer can still choose an insufficient one. */
export const WithAmount = meta.story({
  args: { amount: 1499 },
  play: async ({ canvas, userEvent, args, words }) => {
    const paytm = await canvas.findByRole('radio', { name: 'Paytm' });
    await expect(paytm).toHaveAccessibleDescription(
      containing(words.insufficientTopUp, { amount: '₹214.50' }),
    );
    await userEvent.click(paytm);
    await expect(paytm).toBeChecked();
    await expect(args.onValueChange).toHaveBeenCalledWith(
      'wlt_paytm',
      expect.objectContaining({ affordability: { state: 'insufficient', shortfall: 214.5 } }),
    );
  },
});

/** The merchant sets the initial selection. */
export const SelectedByDefault = meta.story({
  args: { defaultValue: 'wlt_phonepe', amount: 420 },
  play: async ({ canvas, words }) => {
    const phonepe = await canvas.findByRole('radio', { name: 'PhonePe' });
    await expect(phonepe).toBeChecked();
    await expect(phonepe).toHaveAccessibleDescription(containing(words.enough));
  },
});

/** What covers the amount comes first, and the first of it is chosen. Rows never move afterwards. */
export const AffordableFirst = meta.story({
  args: { amount: 1499, order: 'affordable', defaultValue: 'first-affordable' },
  play: async ({ canvas, args }) => {
    const [first] = await canvas.findAllByRole('radio');
    await expect(first).toHaveAccessibleName('Amazon Pay');
    await waitFor(() => expect(first).toBeChecked());
    await expect(args.onValueChange).toHaveBeenCalledTimes(1);
  },
});

/** The page cannot link wallets, so it does not show those that are not linked. */
export const WithoutLinking = meta.story({
  render: () => <WalletList />,
  play: async ({ canvas }) => {
    await canvas.findByRole('radio', { name: 'Paytm' });
    await expect(canvas.queryByRole('list')).toBeNull();
  },
});

/** The merchant disables wallets with an insufficient balance. The row shows the reason. */
export const InsufficientWalletsDisabled = meta.story({
  args: { amount: 1499, insufficientBalance: 'disable' },
  play: async ({ canvas, words }) => {
    const paytm = await canvas.findByRole('radio', { name: 'Paytm' });
    await expect(paytm).toBeDisabled();
    await expect(paytm).toHaveAccessibleDescription(containing(words.insufficient, { amount: '₹214.50' }));
    await expect(canvas.getByRole('radio', { name: 'Amazon Pay' })).toBeEnabled();
  },
});

/** The customer cannot change the selection while the order is placed. */
export const Disabled = meta.story({
  args: { disabled: true, defaultValue: 'wlt_paytm' },
  play: async ({ canvas }) => {
    for (const radio of await canvas.findAllByRole('radio')) await expect(radio).toBeDisabled();
  },
});

/** The merchant sets the heading and its level. */
export const CustomHeading = meta.story({
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

/** The merchant replaces the initials with a custom mark component. */
export const CustomMarks = meta.story({
  args: { mark: PurseMark },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('radio', { name: 'Paytm' });
    await expect(canvasElement.querySelectorAll('svg.batua-mark')).toHaveLength(6);
  },
});

/** The layout runs from right to left. Amounts keep their direction. */
export const RightToLeft = meta.story({
  args: { amount: 1499, defaultValue: 'wlt_amazonpay' },
  globals: { direction: 'rtl' },
  play: async ({ canvas }) => {
    const chosen = await canvas.findByRole('radio', { name: 'Amazon Pay' });
    const name = canvas.getByText('Amazon Pay');
    await expect(chosen.getBoundingClientRect().left).toBeGreaterThan(name.getBoundingClientRect().left);
  },
});

/** The same list in dark colours. */
export const Dark = meta.story({
  args: { amount: 1499, defaultValue: 'wlt_amazonpay' },
  globals: { colorScheme: 'dark' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('radio', { name: 'Amazon Pay' })).toBeChecked();
  },
});

/** Nothing scrolls sideways on the narrowest phone with the largest text. */
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

/** Rupees are grouped in lakhs and crores. Other currencies follow the locale. */
export const AnotherCurrency = meta.story({
  args: { amount: 60 },
  parameters: { wallets: { currency: 'USD', locale: 'en-US', scenario: scenarios.oneWallet } },
  play: async ({ canvas, words }) => {
    const paytm = await canvas.findByRole('radio', { name: 'Paytm' });
    await expect(paytm).toHaveAccessibleDescription(expect.stringContaining('$1,284.50'));
    await expect(paytm).toHaveAccessibleDescription(
      expect.stringContaining(fill(words.enough, { age: words.age_now })),
    );
  },
});

/** The merchant replaces a message of batua. */
export const CustomMessages = meta.story({
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
