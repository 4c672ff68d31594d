import { expect, waitFor } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { WalletList } from '../src/index.js';
import { scenarios } from '../src/testing.js';
import { containing, fill } from './fill.js';

const meta = preview.meta({
  title: 'Wallet list/Refreshing',
  component: WalletList,
  args: { amount: 1499 },
  parameters: { docs: { story: { autoplay: true } } },
});

/** The old balances stay on screen during a refresh. The focus stays on the button. */
export const Refreshing = meta.story({
  parameters: { wallets: { scenario: scenarios.refreshing } },
  play: async ({ canvas, userEvent, words, viewMode }) => {
    await userEvent.click(await canvas.findByRole('button', { name: words.refresh }));
    const button = await canvas.findByRole('button', { name: words.refreshing });
    if (viewMode === 'story') await expect(button).toHaveFocus();
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    const paytm = canvas.getByRole('radio', { name: 'Paytm' });
    await expect(paytm).toHaveAccessibleDescription(containing('₹1,284.50'));
    await expect(paytm).toHaveAccessibleDescription(containing(words.refreshing));
    await expect(canvas.getByRole('status')).toHaveTextContent(words.refreshStarted);
  },
});

/** After ten seconds the rows say that the refresh still runs. The live region announces nothing new. */
export const StillRefreshing = meta.story({
  parameters: { wallets: { scenario: scenarios.refreshing } },
  play: async ({ canvas, userEvent, session, words }) => {
    await userEvent.click(await canvas.findByRole('button', { name: words.refresh }));
    await canvas.findByRole('button', { name: words.refreshing });
    session.advance(10_000);
    await waitFor(() =>
      expect(canvas.getByRole('radio', { name: 'Paytm' })).toHaveAccessibleDescription(
        containing(words.stillRefreshing),
      ),
    );
    await expect(canvas.getByRole('status')).toHaveTextContent(words.refreshStarted);
  },
});

/** Every provider answered. The rows keep their order, and the selection stays. */
export const Refreshed = meta.story({
  args: { defaultValue: 'wlt_phonepe' },
  play: async ({ canvas, userEvent, words }) => {
    const order = (await canvas.findAllByRole('radio')).map((radio) => radio.getAttribute('value'));
    await userEvent.click(canvas.getByRole('button', { name: words.refresh }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(words.refreshDone));
    const mobikwik = canvas.getByRole('radio', { name: 'MobiKwik' });
    await expect(mobikwik).toHaveAccessibleDescription(containing('₹586.20'));
    await expect(mobikwik).toHaveAccessibleDescription(
      containing(words.insufficientTopUp, { amount: '₹912.80' }),
    );
    await expect(canvas.getByRole('radio', { name: 'PhonePe' })).toBeChecked();
    await expect(canvas.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual(order);
  },
});

/** One provider did not answer. Its row says so, and the other balances are new. */
export const OneWalletNotRefreshed = meta.story({
  parameters: { wallets: { scenario: scenarios.providerStuck } },
  play: async ({ canvas, userEvent, words }) => {
    await userEvent.click(await canvas.findByRole('button', { name: words.refresh }));
    const announced = fill(words.refreshPartlyDone, { names: 'MobiKwik' });
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(announced));
    await expect(canvas.getByRole('radio', { name: 'MobiKwik' })).toHaveAccessibleDescription(
      containing(words.insufficientNotRefreshed),
    );
    await expect(canvas.getByRole('radio', { name: 'Amazon Pay' })).toHaveAccessibleDescription(
      containing(words.age_now),
    );
  },
});

/** The refresh failed. The old balances stay on screen with their ages. */
export const RefreshFailed = meta.story({
  parameters: { wallets: { scenario: scenarios.refreshFails } },
  play: async ({ canvas, userEvent, words, viewMode }) => {
    const button = await canvas.findByRole('button', { name: words.refresh });
    await userEvent.click(button);
    await expect(await canvas.findByText(words.refreshFailed)).toBeVisible();
    await expect(canvas.getByRole('radio', { name: 'Paytm' })).toHaveAccessibleDescription(
      containing('₹1,284.50'),
    );
    if (viewMode === 'story') await expect(button).toHaveFocus();
    await expect(button).toHaveAttribute('aria-disabled', 'false');
  },
});
