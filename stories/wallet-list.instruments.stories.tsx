import { expect, fn } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { WalletList } from '../src/index.js';
import { type Scenario, linkedWallet, scenarios } from '../src/testing.js';
import { containing, fill } from './fill.js';

const meta = preview.meta({
  title: 'Wallet list/Ways to pay',
  component: WalletList,
  args: { amount: 150, onValueChange: fn() },
});

/** Paytm holds money and Paytm Postpaid. Each is a radio with its own balance, age and value. */
export const PaytmWithPostpaid = meta.story({
  parameters: { wallets: { scenario: scenarios.paytmPostpaid } },
  play: async ({ canvas, userEvent, args, words }) => {
    const own = await canvas.findByRole('radio', { name: fill(words.ownBalance, { name: 'Paytm' }) });
    await expect(own).toHaveAccessibleDescription(containing(words.insufficientTopUp, { amount: '₹105.00' }));
    const postpaid = canvas.getByRole('radio', { name: 'Paytm Postpaid' });
    await expect(postpaid).toHaveAccessibleDescription(containing(words.credit, { amount: '₹22,250.00' }));
    await expect(postpaid).toHaveAccessibleDescription(containing(words.enough));
    await userEvent.click(postpaid);
    await expect(args.onValueChange).toHaveBeenCalledWith(
      'wlt_paytm:PAYTM_POSTPAID',
      expect.objectContaining({ affordability: { state: 'enough' } }),
    );
  },
});

/** Credit that is not enough is called credit, and nothing offers to top it up. */
export const AmazonPayWithPayLater = meta.story({
  parameters: { wallets: { scenario: scenarios.amazonPayLater } },
  play: async ({ canvas, words }) => {
    const later = await canvas.findByRole('radio', { name: 'Amazon Pay Later' });
    await expect(later).toHaveAccessibleDescription(containing(words.insufficientCredit));
    const own = canvas.getByRole('radio', { name: fill(words.ownBalance, { name: 'Amazon Pay' }) });
    await expect(own).toHaveAccessibleDescription(containing(words.enough));
  },
});

/** Simpl holds two kinds of credit. The provider does not tell the balance of one. */
export const SimplWithTwoCredits = meta.story({
  parameters: { wallets: { scenario: scenarios.simplAfterDelivery } },
  play: async ({ canvas, words }) => {
    const simpl = await canvas.findByRole('radio', { name: 'Simpl' });
    await expect(simpl).toHaveAccessibleDescription(containing(words.creditUnavailable));
    const sod = canvas.getByRole('radio', { name: 'Simpl Pay After Delivery' });
    await expect(sod).toHaveAccessibleDescription(containing(words.credit, { amount: '₹9,000.00' }));
  },
});

const twid: Scenario = {
  ...scenarios.payLater,
  customers: (now) => ({
    asha: {
      wallets: [
        linkedWallet('PHONEPE', { balance: 462, lastRefreshed: now - 60_000 }),
        linkedWallet('TWID_V2', {
          lastRefreshed: now - 60_000,
          subDetails: [{ method: 'TWID', type: 'REWARD', balance: 640 }],
        }),
      ],
    },
  }),
};

/** Points cannot pay alone. They are shown beside the wallets that can. */
export const TwidPointsOnly = meta.story({
  parameters: { wallets: { scenario: twid } },
  play: async ({ canvas, words }) => {
    await expect(await canvas.findAllByRole('radio')).toHaveLength(1);
    await expect(canvas.getByText('Twid Rewards')).toBeVisible();
    await expect(
      canvas.getByText(fill(words.points_other, { count: '' }).trim(), { exact: false }),
    ).toBeVisible();
  },
});
