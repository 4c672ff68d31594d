import { expect, fn, waitFor } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { RefreshWalletButton, WalletActions } from '../src/linking.js';
import { PurseMark, RingMark } from './marks.js';
import { Playground, customers, networks, states } from './playground-page.js';

const meta = preview.meta({
  title: 'Wallet list/Playground',
  component: Playground,
  args: {
    customer: 'Four linked wallets',
    state: 'The service answers',
    theme: 'default',
    network: 'fast',
    amount: 1499,
    value: null,
    // The names of options. `mapping` below turns them into components.
    rowActions: 'WalletActions' as never,
    mark: 'letters' as never,
    onValueChange: fn(),
  },
  argTypes: {
    customer: { control: 'select', options: Object.keys(customers) },
    state: { control: 'select', options: Object.keys(states) },
    theme: { control: 'select', options: ['default', 'kirana', 'metro', 'mela'] },
    network: { control: 'select', options: networks },
    value: {
      control: 'select',
      options: [null, 'wlt_paytm', 'wlt_phonepe', 'wlt_mobikwik', 'wlt_amazonpay'],
    },
    rowActions: {
      control: 'select',
      options: ['none', 'WalletActions', 'RefreshWalletButton'],
      mapping: { none: undefined, WalletActions, RefreshWalletButton },
    },
    mark: {
      control: 'select',
      options: ['letters', 'purse', 'ring'],
      mapping: { letters: undefined, purse: PurseMark, ring: RingMark },
    },
  },
});

/** Change any control. The customer can still choose another wallet. */
export const Try = meta.story({
  play: async ({ canvas, userEvent, args }) => {
    const phonepe = await canvas.findByRole('radio', { name: 'PhonePe' });
    await userEvent.click(phonepe);
    await expect(phonepe).toBeChecked();
    await expect(args.onValueChange).toHaveBeenCalledWith('wlt_phonepe', expect.anything());
  },
});

/** The value control holds no wallet fast, and marks and row actions are the merchant's. */
export const WithOwnParts = meta.story({
  args: {
    value: 'wlt_paytm',
    mark: 'purse' as never,
    rowActions: 'RefreshWalletButton' as never,
    theme: 'mela',
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const phonepe = await canvas.findByRole('radio', { name: 'PhonePe' });
    await waitFor(() => expect(canvas.getByRole('radio', { name: 'Paytm' })).toBeChecked());
    await userEvent.click(phonepe);
    await expect(phonepe).toBeChecked();
    await expect(canvasElement.querySelectorAll('svg.batua-mark').length).toBeGreaterThan(3);
    await expect(canvas.getAllByRole('button', { name: /^Refresh .*Pay/ }).length).toBeGreaterThan(0);
  },
});
