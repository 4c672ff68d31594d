import { expect, fn } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { LiveRegion } from '../src/index.js';
import { WholeCheckout } from './whole-checkout.js';

/** Takes as long as a payment with a wallet often takes. */
const pay = (_form: FormData) => new Promise<void>((resolve) => void setTimeout(resolve, 800));

const meta = preview.meta({
  title: 'Recipes/Whole checkout',
  component: WholeCheckout,
  subcomponents: { LiveRegion },
  args: { amount: 1499, pay: fn(pay) },
});

/** An order, the wallets and a pay button. The button says what it does. */
export const Open = meta.story({
  play: async ({ canvas }) => {
    await canvas.findByRole('radio', { name: 'Amazon Pay' });
    await expect(canvas.getByRole('button', { name: 'Pay ₹1,499.00' })).toBeVisible();
  },
});

/** The order is placed. A region that survives both views announces it. */
export const Paid = meta.story({
  parameters: { docs: { story: { autoplay: true } } },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Amazon Pay' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Pay ₹1,499.00 with Amazon Pay' }));
    await canvas.findByRole('heading', { name: 'Order placed' });
    await expect(args.pay).toHaveBeenCalledTimes(1);
    const [form] = args.pay.mock.calls[0] ?? [];
    await expect(form?.get('wallet')).toBe('wlt_amazonpay');
    await expect(canvas.getByText('Order placed. You paid ₹1,499.00.')).toBeInTheDocument();
  },
});
