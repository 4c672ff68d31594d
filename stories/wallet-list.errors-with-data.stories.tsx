import { http, HttpResponse } from 'msw';
import { expect } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { WalletList } from '../src/index.js';
import type { Messages } from '../src/index.js';
import { type Scenario, scenarios } from '../src/testing.js';
import { goOffline } from './go-offline.js';
import { containing, startOf } from './fill.js';
import type { StoryPlay } from './story-play.js';

const meta = preview.meta({
  title: 'Wallet list/Errors with data',
  component: WalletList,
  args: { defaultValue: 'wlt_paytm' },
  parameters: { docs: { story: { autoplay: true } } },
});

const sentence = { exact: false, selector: 'p, p span' };

/** Refreshes without success. The balances and the selection stay, and a message says why. */
const failedRefresh =
  (code: keyof Messages): StoryPlay =>
  async ({ canvas, userEvent, words }) => {
    await userEvent.click(await canvas.findByRole('button', { name: words.refresh }));
    await expect(await canvas.findByText(startOf(words[code]), sentence)).toBeVisible();
    const paytm = canvas.getByRole('radio', { name: 'Paytm' });
    await expect(paytm).toHaveAccessibleDescription(containing('₹1,284.50'));
    await expect(paytm).toBeChecked();
  };

/** Reloads the list without success, as a focus or reconnect event does. */
const failedReload =
  (scenario: Scenario, code: keyof Messages): StoryPlay =>
  async ({ canvas, session, words }) => {
    await canvas.findByRole('radio', { name: 'Paytm' });
    session.become(scenario);
    await session.queryClient.refetchQueries();
    await expect(await canvas.findByText(startOf(words[code]), sentence)).toBeVisible();
    await expect(canvas.getByRole('radio', { name: 'Paytm' })).toBeChecked();
  };

/** The list loads again. It stays on screen only if its answer says that somebody is signed in. */
export const RefreshSignedOut = meta.story({
  parameters: { wallets: { scenario: scenarios.refreshSignedOut } },
  play: async ({ canvas, userEvent, words }) => {
    await userEvent.click(await canvas.findByRole('button', { name: words.refresh }));
    await expect(
      await canvas.findByText(words.error_unauthenticated, { exact: false, selector: 'p *' }),
    ).toBeVisible();
    const paytm = await canvas.findByRole('radio', { name: 'Paytm' });
    await expect(paytm).toHaveAccessibleDescription(containing('₹1,284.50'));
    await expect(paytm).toBeChecked();
  },
});

export const RefreshCustomerNotFound = meta.story({
  parameters: { wallets: { scenario: scenarios.refreshCustomerNotFound } },
  play: failedRefresh('error_customer_not_found'),
});

/** The button is disabled during the wait and still takes the focus. */
export const RefreshRateLimited = meta.story({
  parameters: { wallets: { scenario: scenarios.refreshRateLimited } },
  play: async (context) => {
    await failedRefresh('waitSeconds_other')(context);
    const { canvas, words } = context;
    await expect(canvas.getByRole('button', { name: words.refresh })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  },
});

export const RefreshOffline = meta.story({
  tags: ['!autodocs'],
  play: async (context) => {
    await context.canvas.findByRole('radio', { name: 'Paytm' });
    const goOnline = goOffline();
    try {
      await failedRefresh('error_offline')(context);
    } finally {
      goOnline();
    }
  },
});

export const RefreshTimeout = meta.story({
  parameters: { wallets: { scenario: scenarios.refreshTimeout } },
  play: failedRefresh('error_timeout'),
});

export const RefreshProviderDown = meta.story({
  parameters: { wallets: { scenario: scenarios.refreshFails } },
  play: failedRefresh('error_service_unavailable'),
});

export const RefreshMalformedAnswer = meta.story({
  beforeEach({ msw, session }) {
    const { endpoint } = session.client;
    msw.use(http.post(`*${endpoint}/refresh-balances`, () => HttpResponse.json({ hello: 'world' })));
  },
  play: failedRefresh('error_malformed_answer'),
});

export const RefreshRejected = meta.story({
  beforeEach({ msw, session }) {
    const { endpoint } = session.client;
    msw.use(http.post(`*${endpoint}/refresh-balances`, () => new HttpResponse(null, { status: 403 })));
  },
  play: failedRefresh('error_rejected'),
});

/** The balances leave the screen. */
export const ReloadSignedOut = meta.story({
  play: async ({ canvas, session, words }) => {
    await canvas.findByRole('radio', { name: 'Paytm' });
    session.become(scenarios.signedOut);
    await session.queryClient.refetchQueries();
    await expect(await canvas.findByRole('alert')).toHaveTextContent(words.error_unauthenticated);
    await expect(canvas.queryByRole('radio')).toBeNull();
    await expect(canvas.queryByText(/₹/)).toBeNull();
  },
});

export const ReloadCustomerNotFound = meta.story({
  play: failedReload(scenarios.customerNotFound, 'error_customer_not_found'),
});

export const ReloadRateLimited = meta.story({
  play: failedReload(scenarios.rateLimited, 'waitSeconds_other'),
});

export const ReloadTimeout = meta.story({ play: failedReload(scenarios.timeout, 'error_timeout') });

export const ReloadProviderDown = meta.story({
  play: failedReload(scenarios.providerDown, 'error_service_unavailable'),
});
