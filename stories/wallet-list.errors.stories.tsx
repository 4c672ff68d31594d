import { http, HttpResponse } from 'msw';
import { expect } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { WalletList } from '../src/index.js';
import { scenarios } from '../src/testing.js';
import { goOffline } from './go-offline.js';
import { containing } from './fill.js';

const meta = preview.meta({ title: 'Wallet list/Errors', component: WalletList });

/** The customer's session at the merchant has ended. Another try cannot help, so there is no button for it. */
export const SignedOut = meta.story({
  parameters: { wallets: { scenario: scenarios.signedOut } },
  play: async ({ canvas, words }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(words.error_unauthenticated);
    await expect(canvas.queryByRole('button')).toBeNull();
  },
});

/** The merchant's link to sign in stands in the message. */
export const SignedOutWithLink = meta.story({
  args: { signIn: <a href="#sign-in">Sign in</a> },
  parameters: { wallets: { scenario: scenarios.signedOut } },
  play: async ({ canvas, words }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(words.error_unauthenticated);
    await expect(canvas.getByRole('link', { name: 'Sign in' })).toBeVisible();
  },
});

/** Juspay does not know the customer. */
export const CustomerNotFound = meta.story({
  parameters: { wallets: { scenario: scenarios.customerNotFound } },
  play: async ({ canvas, words }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(words.error_customer_not_found);
    await expect(canvas.queryByRole('button')).toBeNull();
  },
});

/** The customer sent too many requests. The server's wait counts down, and the button is disabled until it ends. */
export const RateLimited = meta.story({
  parameters: { wallets: { scenario: scenarios.rateLimited } },
  play: async ({ canvas, words }) => {
    const alert = await canvas.findByRole('alert');
    await expect(alert.textContent).toEqual(containing(words.waitSeconds_other));
    await expect(canvas.getByRole('button', { name: words.tryAgain })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  },
});

/** The device has no network. */
export const Offline = meta.story({
  tags: ['!autodocs'],
  beforeEach: goOffline,
  play: async ({ canvas, words }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(words.error_offline);
    await expect(canvas.getByRole('button', { name: words.tryAgain })).toBeVisible();
  },
});

/** The server did not answer in time. */
export const Timeout = meta.story({
  parameters: { wallets: { scenario: scenarios.timeout } },
  play: async ({ canvas, words }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(words.error_timeout);
    await expect(canvas.getByRole('button', { name: words.tryAgain })).toBeVisible();
  },
});

/** Juspay or the merchant's server cannot answer. The list has already retried once. */
export const ProviderDown = meta.story({
  parameters: { wallets: { scenario: scenarios.providerDown } },
  play: async ({ canvas, words }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(words.error_service_unavailable);
    await expect(canvas.getByRole('button', { name: words.tryAgain })).toBeVisible();
  },
});

/** The merchant's API key is wrong. The customer cannot fix that, so the message only says that the service is down. */
export const WrongKey = meta.story({
  parameters: { wallets: { scenario: scenarios.wrongKey } },
  play: async ({ canvas, words }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(words.error_service_unavailable);
  },
});

/** The answer is not a list of wallets. */
export const MalformedAnswer = meta.story({
  beforeEach({ msw, session }) {
    msw.use(
      http.get(`*${session.client.endpoint}`, () => HttpResponse.html('<h1>Welcome to the hotel Wi-Fi</h1>')),
    );
  },
  play: async ({ canvas, words }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(words.error_malformed_answer);
    await expect(canvas.getByRole('button', { name: words.tryAgain })).toBeVisible();
  },
});

/** The server rejected the request without a known reason. */
export const Rejected = meta.story({
  beforeEach({ msw, session }) {
    msw.use(http.get(`*${session.client.endpoint}`, () => new HttpResponse(null, { status: 403 })));
  },
  play: async ({ canvas, words }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(words.error_rejected);
    await expect(canvas.queryByRole('button')).toBeNull();
  },
});

/** Another try succeeds. The focus moves to the heading, because the button no longer exists. */
export const RetrySucceeds = meta.story({
  parameters: { wallets: { scenario: scenarios.providerDown }, docs: { story: { autoplay: true } } },
  play: async ({ canvas, userEvent, session, words, viewMode }) => {
    const again = await canvas.findByRole('button', { name: words.tryAgain });
    session.become(scenarios.linked);
    await userEvent.click(again);
    await expect(await canvas.findByRole('radio', { name: 'Paytm' })).toBeVisible();
    await expect(canvas.queryByRole('alert')).toBeNull();
    if (viewMode === 'story')
      await expect(canvas.getByRole('heading', { name: words.heading })).toHaveFocus();
  },
});
