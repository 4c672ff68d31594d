import { expect, waitFor } from 'storybook/test';
import preview from '../.storybook/preview.js';
import {
  AddWalletMenu,
  LinkWalletButton,
  LinkingProvider,
  WalletActions,
  linkingEn as messages,
} from '../src/linking.js';
import { scenarios, unlinkedWallet } from '../src/testing.js';
import { LinkingPage, freecharge, withWallets } from './linking-page.js';
import { enterOtp, pressLink } from './linking-steps.js';
import { errorTitle, fill, paragraph } from './fill.js';

const meta = preview.meta({
  title: 'Linking/Linking a wallet',
  component: LinkingPage,
  subcomponents: { LinkingProvider, WalletActions, LinkWalletButton, AddWalletMenu },
  parameters: { wallets: { scenario: freecharge() }, docs: { story: { autoplay: true } } },
});

const name = 'Freecharge';

/** Each unlinked wallet has a button that starts linking. The chosen wallet has a button to remove it. */
export const Rows = meta.story({
  args: { amount: 600, defaultValue: 'wlt_paytm' },
  parameters: { wallets: { scenario: scenarios.linked } },
  play: async ({ canvas }) => {
    const link = await canvas.findByRole('button', { name: fill(messages.linkName, { name }) });
    await expect(link).toHaveAttribute('aria-expanded', 'false');
    await expect(
      canvas.getByRole('button', { name: fill(messages.removeName, { name: 'Paytm' }) }),
    ).toBeVisible();
    await expect(
      canvas.getAllByRole('button', { name: new RegExp(fill(messages.removeName, { name: '.+' })) }),
    ).toHaveLength(1);
  },
});

/** The provider is sending a code. */
export const SendingOtp = meta.story({
  parameters: { wallets: { scenario: freecharge({ fault: { kind: 'hang', on: ['authenticate'] } }) } },
  play: async ({ canvas, userEvent, viewMode }) => {
    const link = await pressLink({ canvas, userEvent });
    await expect(await canvas.findByText(messages.sending, { selector: 'p, p *' })).toBeVisible();
    if (viewMode === 'story') await expect(link).toHaveFocus();
    await expect(link).toHaveAttribute('aria-expanded', 'true');
  },
});

/** One field accepts any kind of code. It has the focus, and its label says where the code was sent. */
export const OtpSent = meta.story({
  play: async ({ canvas, userEvent, viewMode }) => {
    await pressLink({ canvas, userEvent });
    const label = fill(messages.otpSentTo, { number: 'ending in 10' });
    const field = await canvas.findByRole('textbox', { name: label });
    await expect(field).toHaveAttribute('autocomplete', 'one-time-code');
    if (viewMode === 'story') await waitFor(() => expect(field).toHaveFocus());
  },
});

/** The customer can request another code after the provider's wait. The countdown is only visual. */
export const ResendCountsDown = meta.story({
  parameters: { wallets: { scenario: withWallets([unlinkedWallet('TWID_V2')]) } },
  play: async ({ canvas, userEvent, session }) => {
    await pressLink({ canvas, userEvent }, 'Twid Rewards');
    const resend = await canvas.findByRole('button', { name: messages.resend });
    await expect(resend).toHaveAttribute('aria-disabled', 'true');
    const secondsLeft = () => Number(/0:(\d\d)$/.exec(resend.textContent)?.[1]);
    const before = secondsLeft();
    session.advance(5000);
    await waitFor(() => expect(secondsLeft()).toBeLessThanOrEqual(before - 5), { timeout: 2000 });
  },
});

export const ResendAllowed = meta.story({
  parameters: { wallets: { scenario: withWallets([unlinkedWallet('TWID_V2')]) } },
  play: async ({ canvas, userEvent, session }) => {
    await pressLink({ canvas, userEvent }, 'Twid Rewards');
    const resend = await canvas.findByRole('button', { name: messages.resend });
    session.advance(15_000);
    await waitFor(() => expect(resend).toHaveAttribute('aria-disabled', 'false'));
  },
});

/** Some providers send one code only. */
export const NoResend = meta.story({
  parameters: { wallets: { scenario: withWallets([unlinkedWallet('LAZYPAY')]) } },
  play: async ({ canvas, userEvent }) => {
    await pressLink({ canvas, userEvent }, 'LazyPay');
    await canvas.findByRole('textbox', { name: fill(messages.otpSent, { name: 'LazyPay' }) });
    await expect(canvas.queryByRole('button', { name: messages.resend })).toBeNull();
  },
});

/** The provider verifies the code. The code and the focus stay in the field. */
export const VerifyingOtp = meta.story({
  parameters: { wallets: { scenario: freecharge({ fault: { kind: 'hang', on: ['link'] } }) } },
  play: async ({ canvas, userEvent }) => {
    const field = await enterOtp({ canvas, userEvent }, '1234');
    await userEvent.click(canvas.getByRole('button', { name: messages.verify }));
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: messages.verify })).toHaveAttribute('aria-disabled', 'true'),
    );
    await expect(field).toHaveValue('1234');
  },
});

/** The wallet has moved to the linked wallets. Its radio has the focus, so the customer can choose it at once. */
export const Linked = meta.story({
  parameters: { wallets: { scenario: scenarios.linked } },
  play: async ({ canvas, userEvent, viewMode }) => {
    await enterOtp({ canvas, userEvent }, '12 34');
    await userEvent.click(canvas.getByRole('button', { name: messages.verify }));
    const radio = await canvas.findByRole('radio', { name });
    await expect(radio).toHaveAccessibleDescription(expect.stringContaining('₹150.00') as string);
    if (viewMode === 'story') await waitFor(() => expect(radio).toHaveFocus());
    await waitFor(() => expect(canvas.getByText(fill(messages.linked, { name }))).toBeInTheDocument());
  },
});

/** The customer links some wallets on the provider's website. */
export const OnTheProvidersPage = meta.story({
  parameters: { wallets: { scenario: withWallets([unlinkedWallet('AMAZONPAY')]) } },
  play: async ({ canvas, userEvent }) => {
    await pressLink({ canvas, userEvent }, 'Amazon Pay');
    const link = await canvas.findByRole('link', {
      name: `${fill(messages.goToPage, { name: 'Amazon Pay' })} ${messages.newTab}`,
    });
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(canvas.getByText(paragraph(fill(messages.onItsPage, { name: 'Amazon Pay' })))).toBeVisible();
  },
});

/** The customer returned before the wallet was linked. */
export const NotLinkedYet = meta.story({
  parameters: { wallets: { scenario: withWallets([unlinkedWallet('AMAZONPAY')]) } },
  play: async ({ canvas, userEvent }) => {
    await pressLink({ canvas, userEvent }, 'Amazon Pay');
    await userEvent.click(await canvas.findByRole('button', { name: messages.back }));
    const words = fill(messages.notLinkedYet, { name: 'Amazon Pay' });
    await expect(await canvas.findByText(paragraph(words))).toBeVisible();
  },
});

/** The menu shows allowed providers whose wallets the customer does not have yet. */
export const AddWallet = meta.story({
  args: { providers: ['PAYTM', 'SIMPL', 'OLAMONEY', 'JIOMONEY'] },
  parameters: { wallets: { scenario: scenarios.linked } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: messages.addWallet }));
    const offered = ['Simpl', 'Ola Money', 'JioMoney'].map((provider) =>
      canvas.getByRole('button', { name: provider }),
    );
    for (const button of offered) await expect(button).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Paytm' })).toBeNull();
  },
});

/** The new wallet is in the list and its linking step is open. */
export const WalletAdded = meta.story({
  args: { providers: ['PAYTM'] },
  parameters: { wallets: { scenario: scenarios.empty } },
  play: async ({ canvas, userEvent, viewMode }) => {
    await userEvent.click(await canvas.findByRole('button', { name: messages.addWallet }));
    await userEvent.click(canvas.getByRole('button', { name: 'Paytm' }));
    const field = await canvas.findByRole('textbox', { name: fill(messages.otpSent, { name: 'Paytm' }) });
    if (viewMode === 'story') await waitFor(() => expect(field).toHaveFocus());
    await expect(canvas.queryByRole('button', { name: messages.addWallet })).toBeNull();
  },
});

/** The provider did not answer. */
export const WalletNotAdded = meta.story({
  args: { providers: ['SIMPL'] },
  parameters: {
    wallets: { scenario: { ...scenarios.linked, fault: { kind: 'server_error', on: ['create'] } } },
  },
  play: async ({ canvas, userEvent, words }) => {
    await userEvent.click(await canvas.findByRole('button', { name: messages.addWallet }));
    await userEvent.click(canvas.getByRole('button', { name: 'Simpl' }));
    await expect(
      await canvas.findByText(errorTitle(fill(messages.notAdded, { name: 'Simpl' }))),
    ).toBeVisible();
    await expect(
      canvas.getByText(words.error_service_unavailable, { exact: false, selector: 'p, p *' }),
    ).toBeVisible();
  },
});
