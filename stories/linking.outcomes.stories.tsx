import { expect, waitFor } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { linkingEn as messages } from '../src/linking.js';
import { unlinkedWallet } from '../src/testing.js';
import { goOffline } from './go-offline.js';
import { LinkingPage, freecharge, withWallets } from './linking-page.js';
import { enterOtp, pressLink } from './linking-steps.js';
import { containing, fill, paragraph, startOf } from './fill.js';

const meta = preview.meta({
  title: 'Linking/Outcomes',
  component: LinkingPage,
  parameters: { wallets: { scenario: freecharge() }, docs: { story: { autoplay: true } } },
});

const name = 'Freecharge';

/** The code stays in the field and the field has the focus. Typing replaces the code. */
export const WrongOtp = meta.story({
  play: async ({ canvas, userEvent, viewMode }) => {
    const field = await enterOtp({ canvas, userEvent }, '9999');
    await userEvent.click(canvas.getByRole('button', { name: messages.verify }));
    await waitFor(() => expect(field).toBeInvalid());
    await expect(field).toHaveAccessibleDescription(messages.error_wrong_otp);
    await expect(field).toHaveValue('9999');
    if (viewMode === 'story') await waitFor(() => expect(field).toHaveFocus());
  },
});

/** Some providers answer a wrong code with an error instead of an unlinked wallet. The message is the same. */
export const WrongOtpAsError = meta.story({
  parameters: { wallets: { scenario: withWallets([unlinkedWallet('LAZYPAY')]) } },
  play: async ({ canvas, userEvent }) => {
    const field = await enterOtp({ canvas, userEvent }, '9999', 'LazyPay');
    await userEvent.click(canvas.getByRole('button', { name: messages.verify }));
    await waitFor(() => expect(field).toHaveAccessibleDescription(messages.error_wrong_otp));
  },
});

export const OtpMissing = meta.story({
  play: async ({ canvas, userEvent }) => {
    await pressLink({ canvas, userEvent });
    await userEvent.click(await canvas.findByRole('button', { name: messages.verify }));
    await expect(canvas.getByRole('textbox')).toHaveAccessibleDescription(messages.otpMissing);
  },
});

export const Expired = meta.story({
  parameters: { wallets: { scenario: freecharge({ otpLifetime: 0 }) } },
  play: async ({ canvas, userEvent, viewMode }) => {
    await enterOtp({ canvas, userEvent }, '1234');
    await userEvent.click(canvas.getByRole('button', { name: messages.verify }));
    const again = await canvas.findByRole('button', { name: messages.sendNew });
    await expect(canvas.getByText(messages.error_otp_expired, { selector: 'p, p *' })).toBeVisible();
    if (viewMode === 'story') await waitFor(() => expect(again).toHaveFocus());
  },
});

/** After too many wrong codes, the provider accepts no more. */
export const Locked = meta.story({
  parameters: { wallets: { scenario: freecharge({}, { locked: true }) } },
  play: async ({ canvas, userEvent }) => {
    await pressLink({ canvas, userEvent });
    await expect(
      await canvas.findByText(paragraph(fill(messages.error_wallet_locked, { name }))),
    ).toBeVisible();
    await expect(canvas.getByRole('button', { name: messages.close })).toBeVisible();
  },
});

export const ProviderDown = meta.story({
  parameters: { wallets: { scenario: freecharge({}, { down: true }) } },
  play: async ({ canvas, userEvent, words }) => {
    await pressLink({ canvas, userEvent });
    await canvas.findByRole('button', { name: words.tryAgain });
    await expect(
      canvas.getByText(words.error_service_unavailable, { exact: false, selector: 'p, p *' }),
    ).toBeVisible();
  },
});

/** The customer requested too many codes. The message states the wait, and the button is disabled until then. */
export const RateLimited = meta.story({
  parameters: {
    wallets: {
      scenario: freecharge({ fault: { kind: 'rate_limited', retryAfter: 30_000, on: ['authenticate'] } }),
    },
  },
  play: async ({ canvas, userEvent, words }) => {
    await pressLink({ canvas, userEvent });
    const again = await canvas.findByRole('button', { name: words.tryAgain });
    await waitFor(() => expect(again).toHaveAttribute('aria-disabled', 'true'));
    await expect(
      canvas.getByText(startOf(words.waitSeconds_other), { exact: false, selector: 'p span' }),
    ).toBeVisible();
  },
});

/** The customer tried too many codes. The code stays in the field for a later try. */
export const VerifyRateLimited = meta.story({
  parameters: {
    wallets: { scenario: freecharge({ fault: { kind: 'rate_limited', retryAfter: 30_000, on: ['link'] } }) },
  },
  play: async ({ canvas, userEvent, words }) => {
    const field = await enterOtp({ canvas, userEvent }, '1234');
    await userEvent.click(canvas.getByRole('button', { name: messages.verify }));
    await waitFor(() => expect(field).toHaveAccessibleDescription(containing(words.waitSeconds_other)));
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: messages.verify })).toHaveAttribute('aria-disabled', 'true'),
    );
    await expect(field).toHaveValue('1234');
  },
});

export const Offline = meta.story({
  play: async ({ canvas, userEvent, words }) => {
    await canvas.findByRole('button', { name: fill(messages.linkName, { name }) });
    const goOnline = goOffline();
    try {
      await pressLink({ canvas, userEvent });
      await canvas.findByRole('button', { name: words.tryAgain });
      await expect(canvas.getByText(words.error_offline, { exact: false, selector: 'p, p *' })).toBeVisible();
    } finally {
      goOnline();
    }
  },
});

/** The provider did not answer in time. A reload of the list shows that the wallet is not linked. */
export const Timeout = meta.story({
  parameters: {
    wallets: { scenario: freecharge({ fault: { kind: 'hang', on: ['link'] }, upstreamTimeout: 50 }) },
  },
  play: async ({ canvas, userEvent, words }) => {
    const field = await enterOtp({ canvas, userEvent }, '1234');
    await userEvent.click(canvas.getByRole('button', { name: messages.verify }));
    await waitFor(() => expect(field).toHaveAccessibleDescription(containing(words.error_timeout)));
    await expect(field).toHaveValue('1234');
  },
});
