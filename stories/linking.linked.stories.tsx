import { expect, waitFor, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { RefreshWalletButton, RemoveWalletButton, linkingEn as say } from '../src/linking.js';
import { linkedWallet, scenarios } from '../src/testing.js';
import { LinkingPage, having } from './linking-page.js';
import { fill, saying } from './say.js';
import type { StoryPlay } from './story-play.js';

const meta = preview.meta({
  title: 'Linking/Linked wallets',
  component: LinkingPage,
  subcomponents: { RefreshWalletButton, RemoveWalletButton },
  parameters: { wallets: { scenario: scenarios.linked }, docs: { story: { autoplay: true } } },
});

const name = 'PhonePe';
const question = fill(say.removeQuestion, { name });

const ask = async ({ canvas, userEvent }: Pick<Parameters<StoryPlay>[0], 'canvas' | 'userEvent'>) => {
  await userEvent.click(await canvas.findByRole('button', { name: fill(say.removeName, { name }) }));
  return within(await canvas.findByRole('group', { name: question }));
};

/** Asked once, in the row. "Keep" has the focus; Escape leads back to the button. */
export const RemoveQuestion = meta.story({
  play: async ({ canvas, userEvent, viewMode }) => {
    const keep = (await ask({ canvas, userEvent })).getByRole('button', { name: say.keep });
    await expect(keep).toHaveAccessibleDescription(question);
    if (viewMode === 'story') await waitFor(() => expect(keep).toHaveFocus());
  },
});

export const Removing = meta.story({
  parameters: { wallets: { scenario: { ...scenarios.linked, fault: { kind: 'hang', on: ['delink'] } } } },
  play: async ({ canvas, userEvent }) => {
    const remove = (await ask({ canvas, userEvent })).getByRole('button', { name: say.remove });
    await userEvent.click(remove);
    await waitFor(() => expect(remove).toHaveAttribute('aria-disabled', 'true'));
  },
});

/** The wallet stands among those that can be linked. Its "Link" button has the focus. */
export const Removed = meta.story({
  play: async ({ canvas, userEvent, viewMode }) => {
    await userEvent.click((await ask({ canvas, userEvent })).getByRole('button', { name: say.remove }));
    const link = await canvas.findByRole('button', { name: fill(say.linkName, { name }) });
    if (viewMode === 'story') await waitFor(() => expect(link).toHaveFocus());
    await expect(canvas.queryByRole('radio', { name })).toBeNull();
  },
});

/** The failure is said on the row; "Remove" tries again. */
export const NotRemoved = meta.story({
  parameters: {
    wallets: { scenario: having([linkedWallet('PHONEPE', { balance: 462, down: true })]) },
  },
  play: async ({ canvas, userEvent, words }) => {
    await userEvent.click((await ask({ canvas, userEvent })).getByRole('button', { name: say.remove }));
    await expect(await canvas.findByText(fill(say.notRemoved, { name }))).toBeVisible();
    await expect(
      canvas.getByText(words.error_service_unavailable, { exact: false, selector: 'p' }),
    ).toBeVisible();
  },
});

/** One wallet is being checked. The others are as they were. */
export const RefreshingOne = meta.story({
  parameters: { wallets: { scenario: { ...scenarios.linked, fault: { kind: 'hang', on: ['refresh'] } } } },
  play: async ({ canvas, userEvent, words }) => {
    const button = await canvas.findByRole('button', { name: fill(say.refreshName, { name }) });
    await userEvent.click(button);
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'true'));
    await expect(button).toHaveTextContent(words.refreshing);
    await expect(canvas.getByRole('radio', { name })).toHaveAccessibleDescription(saying('₹462.00'));
  },
});

export const RefreshedOne = meta.story({
  play: async ({ canvas, userEvent, words }) => {
    await userEvent.click(await canvas.findByRole('button', { name: fill(say.refreshName, { name }) }));
    const radio = canvas.getByRole('radio', { name });
    await waitFor(() => expect(radio).toHaveAccessibleDescription(saying('₹438.75')));
    await expect(radio).toHaveAccessibleDescription(saying(words.checked_now));
  },
});

/** The provider did not answer. The old balance stays. */
export const NotRefreshed = meta.story({
  parameters: { wallets: { scenario: scenarios.providerStuck } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: fill(say.refreshName, { name: 'MobiKwik' }) }),
    );
    const words = fill(say.notRefreshed, { name: 'MobiKwik' });
    await expect(await canvas.findByText(new RegExp(`^${words}`), { selector: 'p, strong' })).toBeVisible();
    await expect(canvas.getByRole('radio', { name: 'MobiKwik' })).toHaveAccessibleDescription(
      saying('₹86.20'),
    );
  },
});

export const RefreshRateLimited = meta.story({
  parameters: {
    wallets: {
      scenario: { ...scenarios.linked, fault: { kind: 'rate_limited', retryAfter: 20_000, on: ['refresh'] } },
    },
  },
  play: async ({ canvas, userEvent, words }) => {
    const button = await canvas.findByRole('button', { name: fill(say.refreshName, { name }) });
    await userEvent.click(button);
    await expect(
      await canvas.findByText(words.error_rate_limited, { exact: false, selector: 'p' }),
    ).toBeVisible();
    await expect(button).toHaveAttribute('aria-disabled', 'true');
  },
});
