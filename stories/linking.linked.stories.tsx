import { expect, waitFor, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { RefreshWalletButton, RemoveWalletButton, linkingEn as messages } from '../src/linking.js';
import { linkedWallet, scenarios } from '../src/testing.js';
import { LinkingPage, withWallets } from './linking-page.js';
import { errorTitle, containing, fill, startOf } from './fill.js';
import type { StoryPlay } from './story-play.js';

const meta = preview.meta({
  title: 'Linking/Linked wallets',
  component: LinkingPage,
  args: { defaultValue: 'wlt_phonepe' },
  subcomponents: { RefreshWalletButton, RemoveWalletButton },
  parameters: { wallets: { scenario: scenarios.linked }, docs: { story: { autoplay: true } } },
});

const name = 'PhonePe';
const question = fill(messages.removeQuestion, { name });

const openQuestion = async ({
  canvas,
  userEvent,
}: Pick<Parameters<StoryPlay>[0], 'canvas' | 'userEvent'>) => {
  await userEvent.click(await canvas.findByRole('button', { name: fill(messages.removeName, { name }) }));
  return within(await canvas.findByRole('group', { name: fill(messages.removeName, { name }) }));
};

/** The row asks once before it removes the wallet. "Keep" has the focus. Escape returns to the button. */
export const RemoveQuestion = meta.story({
  play: async ({ canvas, userEvent, viewMode }) => {
    const keep = (await openQuestion({ canvas, userEvent })).getByRole('button', { name: messages.keep });
    await expect(keep).toHaveAccessibleDescription(question);
    if (viewMode === 'story') await waitFor(() => expect(keep).toHaveFocus());
  },
});

export const Removing = meta.story({
  parameters: { wallets: { scenario: { ...scenarios.linked, fault: { kind: 'hang', on: ['delink'] } } } },
  play: async ({ canvas, userEvent }) => {
    const remove = (await openQuestion({ canvas, userEvent })).getByRole('button', { name: messages.remove });
    await userEvent.click(remove);
    await waitFor(() => expect(remove).toHaveAttribute('aria-disabled', 'true'));
  },
});

/** The wallet has moved to the unlinked wallets. Its "Link" button has the focus. */
export const Removed = meta.story({
  play: async ({ canvas, userEvent, viewMode }) => {
    await userEvent.click(
      (await openQuestion({ canvas, userEvent })).getByRole('button', { name: messages.remove }),
    );
    const link = await canvas.findByRole('button', { name: fill(messages.linkName, { name }) });
    if (viewMode === 'story') await waitFor(() => expect(link).toHaveFocus());
    await expect(canvas.queryByRole('radio', { name })).toBeNull();
  },
});

/** The row shows the error. "Remove" tries again. */
export const NotRemoved = meta.story({
  parameters: {
    wallets: { scenario: withWallets([linkedWallet('PHONEPE', { balance: 462, down: true })]) },
  },
  play: async ({ canvas, userEvent, words }) => {
    await userEvent.click(
      (await openQuestion({ canvas, userEvent })).getByRole('button', { name: messages.remove }),
    );
    await expect(await canvas.findByText(errorTitle(fill(messages.notRemoved, { name })))).toBeVisible();
    await expect(
      canvas.getByText(words.error_service_unavailable, { exact: false, selector: 'p, p *' }),
    ).toBeVisible();
  },
});

/** One balance is being checked. The other rows stay as they are. */
export const RefreshingOne = meta.story({
  args: { rowActions: RefreshWalletButton },
  parameters: { wallets: { scenario: { ...scenarios.linked, fault: { kind: 'hang', on: ['refresh'] } } } },
  play: async ({ canvas, userEvent, words }) => {
    const button = await canvas.findByRole('button', { name: fill(messages.refreshName, { name }) });
    await userEvent.click(button);
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'true'));
    await expect(button).toHaveTextContent(words.refreshing);
    await expect(canvas.getByRole('radio', { name })).toHaveAccessibleDescription(containing('₹462.00'));
  },
});

export const RefreshedOne = meta.story({
  args: { rowActions: RefreshWalletButton },
  play: async ({ canvas, userEvent, words }) => {
    await userEvent.click(await canvas.findByRole('button', { name: fill(messages.refreshName, { name }) }));
    const radio = canvas.getByRole('radio', { name });
    await waitFor(() => expect(radio).toHaveAccessibleDescription(containing('₹438.75')));
    await expect(radio).toHaveAccessibleDescription(containing(words.age_now));
  },
});

/** The provider did not answer. The old balance stays on screen. */
export const NotRefreshed = meta.story({
  args: { rowActions: RefreshWalletButton },
  parameters: { wallets: { scenario: scenarios.providerStuck } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: fill(messages.refreshName, { name: 'MobiKwik' }) }),
    );
    const words = fill(messages.notRefreshed, { name: 'MobiKwik' });
    await expect(
      await canvas.findByText(
        (_text, element) => element?.tagName === 'P' && element.textContent.startsWith(words),
      ),
    ).toBeVisible();
    await expect(canvas.getByRole('radio', { name: 'MobiKwik' })).toHaveAccessibleDescription(
      containing('₹86.20'),
    );
  },
});

export const RefreshRateLimited = meta.story({
  args: { rowActions: RefreshWalletButton },
  parameters: {
    wallets: {
      scenario: { ...scenarios.linked, fault: { kind: 'rate_limited', retryAfter: 20_000, on: ['refresh'] } },
    },
  },
  play: async ({ canvas, userEvent, words }) => {
    const button = await canvas.findByRole('button', { name: fill(messages.refreshName, { name }) });
    await userEvent.click(button);
    await expect(
      await canvas.findByText(startOf(words.waitSeconds_other), {
        exact: false,
        selector: 'p span',
      }),
    ).toBeVisible();
    await expect(button).toHaveAttribute('aria-disabled', 'true');
  },
});
