import { expect, waitFor } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { linkingEn as say } from '../src/linking.js';
import { unlinkedWallet } from '../src/testing.js';
import { goOffline } from './go-offline.js';
import { LinkingPage, freecharge, having } from './linking-page.js';
import { pressLink, typeCode } from './linking-steps.js';
import { fill, saying } from './say.js';

const meta = preview.meta({
  title: 'Linking/Outcomes',
  component: LinkingPage,
  parameters: { wallets: { scenario: freecharge() }, docs: { story: { autoplay: true } } },
});

const name = 'Freecharge';

/** The code stays in the field, which has the focus. The next one replaces it. */
export const WrongCode = meta.story({
  play: async ({ canvas, userEvent, viewMode }) => {
    const field = await typeCode({ canvas, userEvent }, '9999');
    await userEvent.click(canvas.getByRole('button', { name: say.verify }));
    await waitFor(() => expect(field).toBeInvalid());
    await expect(field).toHaveAccessibleDescription(say.error_wrong_otp);
    await expect(field).toHaveValue('9999');
    if (viewMode === 'story') await waitFor(() => expect(field).toHaveFocus());
  },
});

/** Where a provider answers with an error instead of a wallet that is not linked, the words are the same. */
export const WrongCodeByError = meta.story({
  parameters: { wallets: { scenario: having([unlinkedWallet('LAZYPAY')]) } },
  play: async ({ canvas, userEvent }) => {
    const field = await typeCode({ canvas, userEvent }, '9999', 'LazyPay');
    await userEvent.click(canvas.getByRole('button', { name: say.verify }));
    await waitFor(() => expect(field).toHaveAccessibleDescription(say.error_wrong_otp));
  },
});

export const NoCode = meta.story({
  play: async ({ canvas, userEvent }) => {
    await pressLink({ canvas, userEvent });
    await userEvent.click(await canvas.findByRole('button', { name: say.verify }));
    await expect(canvas.getByRole('textbox')).toHaveAccessibleDescription(say.otpMissing);
  },
});

export const Expired = meta.story({
  parameters: { wallets: { scenario: freecharge({ otpLifetime: 0 }) } },
  play: async ({ canvas, userEvent, viewMode }) => {
    await typeCode({ canvas, userEvent }, '1234');
    await userEvent.click(canvas.getByRole('button', { name: say.verify }));
    const again = await canvas.findByRole('button', { name: say.sendNew });
    await expect(canvas.getByText(say.error_otp_expired, { selector: 'p' })).toBeVisible();
    if (viewMode === 'story') await waitFor(() => expect(again).toHaveFocus());
  },
});

/** After too many wrong codes the provider takes no more. */
export const Locked = meta.story({
  parameters: { wallets: { scenario: freecharge({}, { locked: true }) } },
  play: async ({ canvas, userEvent }) => {
    await pressLink({ canvas, userEvent });
    await expect(
      await canvas.findByText(fill(say.error_wallet_locked, { name }), { selector: 'p' }),
    ).toBeVisible();
    await expect(canvas.getByRole('button', { name: say.close })).toBeVisible();
  },
});

export const ProviderDown = meta.story({
  parameters: { wallets: { scenario: freecharge({}, { down: true }) } },
  play: async ({ canvas, userEvent, words }) => {
    await pressLink({ canvas, userEvent });
    await canvas.findByRole('button', { name: words.tryAgain });
    await expect(
      canvas.getByText(words.error_service_unavailable, { exact: false, selector: 'p' }),
    ).toBeVisible();
  },
});

/** Too many codes were sent. The words say when another can be, and the button waits until then. */
export const RateLimited = meta.story({
  parameters: {
    wallets: {
      scenario: freecharge({ fault: { kind: 'rate_limited', retryAfter: 30_000, on: ['authenticate'] } }),
    },
  },
  play: async ({ canvas, userEvent, words }) => {
    await pressLink({ canvas, userEvent });
    const again = await canvas.findByRole('button', { name: words.tryAgain });
    await expect(again).toHaveAttribute('aria-disabled', 'true');
    await expect(canvas.getByText(words.error_rate_limited, { exact: false, selector: 'p' })).toBeVisible();
  },
});

/** Too many codes were tried. The one in the field stays for later. */
export const RateLimitedCode = meta.story({
  parameters: {
    wallets: { scenario: freecharge({ fault: { kind: 'rate_limited', retryAfter: 30_000, on: ['link'] } }) },
  },
  play: async ({ canvas, userEvent, words }) => {
    const field = await typeCode({ canvas, userEvent }, '1234');
    await userEvent.click(canvas.getByRole('button', { name: say.verify }));
    await waitFor(() => expect(field).toHaveAccessibleDescription(saying(words.error_rate_limited)));
    await expect(canvas.getByRole('button', { name: say.verify })).toHaveAttribute('aria-disabled', 'true');
    await expect(field).toHaveValue('1234');
  },
});

export const Offline = meta.story({
  play: async ({ canvas, userEvent, words }) => {
    await canvas.findByRole('button', { name: fill(say.linkName, { name }) });
    const goOnline = goOffline();
    try {
      await pressLink({ canvas, userEvent });
      await canvas.findByRole('button', { name: words.tryAgain });
      await expect(canvas.getByText(words.error_offline, { exact: false, selector: 'p' })).toBeVisible();
    } finally {
      goOnline();
    }
  },
});

/** No answer came in time. The list was looked into, and the wallet is not linked. */
export const Timeout = meta.story({
  parameters: {
    wallets: { scenario: freecharge({ fault: { kind: 'hang', on: ['link'] }, upstreamTimeout: 50 }) },
  },
  play: async ({ canvas, userEvent, words }) => {
    const field = await typeCode({ canvas, userEvent }, '1234');
    await userEvent.click(canvas.getByRole('button', { name: say.verify }));
    await waitFor(() => expect(field).toHaveAccessibleDescription(saying(words.error_timeout)));
    await expect(field).toHaveValue('1234');
  },
});
