import { expect, waitFor } from 'storybook/test';
import preview from '../.storybook/preview.js';
import {
  AddWalletMenu,
  LinkWalletButton,
  LinkingProvider,
  WalletActions,
  linkingEn as say,
} from '../src/linking.js';
import { scenarios, unlinkedWallet } from '../src/testing.js';
import { LinkingPage, freecharge, having } from './linking-page.js';
import { pressLink, typeCode } from './linking-steps.js';
import { fill } from './say.js';

const meta = preview.meta({
  title: 'Linking/Linking a wallet',
  component: LinkingPage,
  subcomponents: { LinkingProvider, WalletActions, LinkWalletButton, AddWalletMenu },
  parameters: { wallets: { scenario: freecharge() }, docs: { story: { autoplay: true } } },
});

const name = 'Freecharge';

/** Each wallet that is not linked has a button that starts it. Linked ones can be refreshed alone, and removed. */
export const Rows = meta.story({
  args: { amount: 600 },
  parameters: { wallets: { scenario: scenarios.linked } },
  play: async ({ canvas }) => {
    const link = await canvas.findByRole('button', { name: fill(say.linkName, { name }) });
    await expect(link).toHaveAttribute('aria-expanded', 'false');
    await expect(canvas.getByRole('button', { name: fill(say.removeName, { name: 'Paytm' }) })).toBeVisible();
    await expect(
      canvas.getByRole('button', { name: fill(say.refreshName, { name: 'Paytm' }) }),
    ).toBeVisible();
  },
});

/** The provider has been asked for a code. */
export const SendingCode = meta.story({
  parameters: { wallets: { scenario: freecharge({ fault: { kind: 'hang', on: ['authenticate'] } }) } },
  play: async ({ canvas, userEvent, viewMode }) => {
    const link = await pressLink({ canvas, userEvent });
    await expect(await canvas.findByText(say.sending, { selector: 'p' })).toBeVisible();
    if (viewMode === 'story') await expect(link).toHaveFocus();
    await expect(link).toHaveAttribute('aria-expanded', 'true');
  },
});

/** One field for a code of any kind. It has the focus, and its name says where the code was sent. */
export const CodeSent = meta.story({
  play: async ({ canvas, userEvent, viewMode }) => {
    await pressLink({ canvas, userEvent });
    const label = fill(say.otpSentTo, { number: '98****10' });
    const field = await canvas.findByRole('textbox', { name: label });
    await expect(field).toHaveAttribute('autocomplete', 'one-time-code');
    if (viewMode === 'story') await waitFor(() => expect(field).toHaveFocus());
  },
});

/** Another code can be asked for once the provider's wait is over. The seconds are for the eye only. */
export const ResendCountsDown = meta.story({
  parameters: { wallets: { scenario: having([unlinkedWallet('TWID_V2')]) } },
  play: async ({ canvas, userEvent, session }) => {
    await pressLink({ canvas, userEvent }, 'Twid Rewards');
    const resend = await canvas.findByRole('button', { name: say.resend });
    await expect(resend).toHaveAttribute('aria-disabled', 'true');
    const secondsLeft = () => Number(/0:(\d\d)$/.exec(resend.textContent)?.[1]);
    const before = secondsLeft();
    session.advance(5000);
    await waitFor(() => expect(secondsLeft()).toBeLessThanOrEqual(before - 5), { timeout: 2000 });
  },
});

export const ResendAllowed = meta.story({
  parameters: { wallets: { scenario: having([unlinkedWallet('TWID_V2')]) } },
  play: async ({ canvas, userEvent, session }) => {
    await pressLink({ canvas, userEvent }, 'Twid Rewards');
    const resend = await canvas.findByRole('button', { name: say.resend });
    session.advance(15_000);
    await waitFor(() => expect(resend).toHaveAttribute('aria-disabled', 'false'));
  },
});

/** Some providers send one code only. */
export const NoResend = meta.story({
  parameters: { wallets: { scenario: having([unlinkedWallet('LAZYPAY')]) } },
  play: async ({ canvas, userEvent }) => {
    await pressLink({ canvas, userEvent }, 'LazyPay');
    await canvas.findByRole('textbox', { name: fill(say.otpSent, { name: 'LazyPay' }) });
    await expect(canvas.queryByRole('button', { name: say.resend })).toBeNull();
  },
});

/** The code is being checked. It stays in the field, and the focus with it. */
export const CheckingCode = meta.story({
  parameters: { wallets: { scenario: freecharge({ fault: { kind: 'hang', on: ['link'] } }) } },
  play: async ({ canvas, userEvent }) => {
    const field = await typeCode({ canvas, userEvent }, '1234');
    await userEvent.click(canvas.getByRole('button', { name: say.verify }));
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: say.verify })).toHaveAttribute('aria-disabled', 'true'),
    );
    await expect(field).toHaveValue('1234');
  },
});

/** The wallet has moved to the others that can pay. Its radio has the focus, so that it can be chosen at once. */
export const Linked = meta.story({
  parameters: { wallets: { scenario: scenarios.linked } },
  play: async ({ canvas, userEvent, viewMode }) => {
    await typeCode({ canvas, userEvent }, '12 34');
    await userEvent.click(canvas.getByRole('button', { name: say.verify }));
    const radio = await canvas.findByRole('radio', { name });
    await expect(radio).toHaveAccessibleDescription(expect.stringContaining('₹150.00') as string);
    if (viewMode === 'story') await waitFor(() => expect(radio).toHaveFocus());
    await waitFor(() => expect(canvas.getByText(fill(say.linked, { name }))).toBeInTheDocument());
  },
});

/** Some wallets are linked on their provider's own page. */
export const OnTheProvidersPage = meta.story({
  parameters: { wallets: { scenario: having([unlinkedWallet('AMAZONPAY')]) } },
  play: async ({ canvas, userEvent }) => {
    await pressLink({ canvas, userEvent }, 'Amazon Pay');
    const link = await canvas.findByRole('link', {
      name: `${fill(say.goToPage, { name: 'Amazon Pay' })} ${say.newTab}`,
    });
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(
      canvas.getByText(fill(say.onItsPage, { name: 'Amazon Pay' }), { selector: 'p' }),
    ).toBeVisible();
  },
});

/** The customer came back before the wallet was linked. */
export const BackTooEarly = meta.story({
  parameters: { wallets: { scenario: having([unlinkedWallet('AMAZONPAY')]) } },
  play: async ({ canvas, userEvent }) => {
    await pressLink({ canvas, userEvent }, 'Amazon Pay');
    await userEvent.click(await canvas.findByRole('button', { name: say.back }));
    const words = fill(say.notLinkedYet, { name: 'Amazon Pay' });
    await expect(await canvas.findByText(words, { selector: 'p' })).toBeVisible();
  },
});

/** Wallets that the customer does not have yet, from the names that the merchant allows. */
export const LinkAnother = meta.story({
  args: { providers: ['PAYTM', 'SIMPL', 'OLAMONEY', 'JIOMONEY'] },
  parameters: { wallets: { scenario: scenarios.linked } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: say.addWallet }));
    const offered = ['Simpl', 'Ola Money', 'JioMoney'].map((provider) =>
      canvas.getByRole('button', { name: provider }),
    );
    for (const button of offered) await expect(button).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Paytm' })).toBeNull();
  },
});

/** The new wallet stands in the list, with its step open. */
export const AnotherAdded = meta.story({
  args: { providers: ['PAYTM'] },
  parameters: { wallets: { scenario: scenarios.empty } },
  play: async ({ canvas, userEvent, viewMode }) => {
    await userEvent.click(await canvas.findByRole('button', { name: say.addWallet }));
    await userEvent.click(canvas.getByRole('button', { name: 'Paytm' }));
    const field = await canvas.findByRole('textbox', { name: fill(say.otpSent, { name: 'Paytm' }) });
    if (viewMode === 'story') await waitFor(() => expect(field).toHaveFocus());
    await expect(canvas.queryByRole('button', { name: say.addWallet })).toBeNull();
  },
});

/** The provider could not be reached. */
export const AnotherNotAdded = meta.story({
  args: { providers: ['SIMPL'] },
  parameters: {
    wallets: { scenario: { ...scenarios.linked, fault: { kind: 'server_error', on: ['create'] } } },
  },
  play: async ({ canvas, userEvent, words }) => {
    await userEvent.click(await canvas.findByRole('button', { name: say.addWallet }));
    await userEvent.click(canvas.getByRole('button', { name: 'Simpl' }));
    await expect(await canvas.findByText(fill(say.notAdded, { name: 'Simpl' }))).toBeVisible();
    await expect(
      canvas.getByText(words.error_service_unavailable, { exact: false, selector: 'p' }),
    ).toBeVisible();
  },
});
