import { expect } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { RefreshBalancesButton } from '../src/index.js';
import { scenarios } from '../src/testing.js';

const meta = preview.meta({ title: 'Refresh balances button', component: RefreshBalancesButton });

export const Ready = meta.story({
  play: async ({ canvas, words }) => {
    const button = await canvas.findByRole('button', { name: words.refresh });
    await expect(button).toHaveAttribute('aria-disabled', 'false');
  },
});

/** The button keeps its size and its focus. A second click has no effect. */
export const Busy = meta.story({
  parameters: { wallets: { scenario: scenarios.refreshing }, docs: { story: { autoplay: true } } },
  play: async ({ canvas, userEvent, words, viewMode }) => {
    const button = await canvas.findByRole('button', { name: words.refresh });
    await userEvent.click(button);
    await expect(await canvas.findByRole('button', { name: words.refreshing })).toBe(button);
    if (viewMode === 'story') await expect(button).toHaveFocus();
    await expect(button).not.toBeDisabled();
    await expect(button).toHaveAttribute('aria-disabled', 'true');
  },
});

/** The server limits requests. The button is disabled during the wait and still takes the focus. */
export const RateLimited = meta.story({
  parameters: { wallets: { scenario: scenarios.refreshRateLimited }, docs: { story: { autoplay: true } } },
  play: async ({ canvas, userEvent, session, words }) => {
    const button = await canvas.findByRole('button', { name: words.refresh });
    await userEvent.click(button);
    await canvas.findByRole('button', { name: words.refresh });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    session.advance(31_000);
    await expect(await canvas.findByRole('button', { name: words.refresh })).toHaveAttribute(
      'aria-disabled',
      'false',
    );
  },
});

/** Two buttons on one page share one refresh. */
export const TwoOnAPage = meta.story({
  parameters: { wallets: { scenario: scenarios.refreshing }, docs: { story: { autoplay: true } } },
  render: () => (
    <>
      <RefreshBalancesButton /> <RefreshBalancesButton />
    </>
  ),
  play: async ({ canvas, userEvent, words }) => {
    const [first] = await canvas.findAllByRole('button', { name: words.refresh });
    if (first) await userEvent.click(first);
    await expect(await canvas.findAllByRole('button', { name: words.refreshing })).toHaveLength(2);
  },
});
