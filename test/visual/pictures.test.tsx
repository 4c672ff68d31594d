import { screen, waitFor } from '@testing-library/react';
import { type ReactElement, StrictMode } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { RefreshBalancesButton } from '../../src/components/refresh-balances-button.js';
import { WalletBalance } from '../../src/components/wallet-balance.js';
import { UnlinkedWallets } from '../../src/components/unlinked-wallets.js';
import { WalletList } from '../../src/components/wallet-list.js';
import { everydayWallets, payLaterWallets } from '../../src/testing/data/everyday-wallets.js';
import type { EmulatedWallet } from '../../src/testing/emulator/emulated-wallet.js';
import { type Scenario, scenarios } from '../../src/testing/scenarios.js';
import { checkout } from '../components/checkout.js';
// Also loads the styles of linking, which must come after the styles of the list.
import { LinkingPage, freecharge } from '../../stories/linking-page.js';
import '@fontsource-variable/noto-sans';
import { addSheet, resets } from './resets.js';
import './pictures.css';

/** Other engines and other Chromium builds draw letters slightly differently, so their pictures cannot match. */
const comparable = import.meta.env['CHROMIUM'] === 'packaged';
const skipReason = 'Only the Chromium of @sparticuz/chromium on Linux x64 can compare pictures.';

const looks = ['light', 'dark', 'rtl'] as const;

interface State {
  name: string;
  scenario: Scenario;
  ui?: ReactElement;
  /** Brings the page into the state. */
  enter?: () => Promise<unknown>;
}

/** Returns a scenario with fewer wallets, so that each picture shows one state. */
const withWallets = (scenario: Scenario, wallets: (now: number) => EmulatedWallet[]): Scenario => ({
  ...scenario,
  customers: (now) => ({ asha: { wallets: wallets(now) } }),
});

/** Returns a scenario with three wallets: one fresh with credit, one stale and insufficient, one unlinked. */
const withThreeWallets = (scenario: Scenario) =>
  withWallets(scenario, (now) => everydayWallets(now).filter((_, index) => index % 2 === 0));

const list = <WalletList amount={600} unlinkedWallets={UnlinkedWallets} />;

const linking = <LinkingPage amount={600} />;

async function openStep() {
  await userEvent.click(await screen.findByRole('button', { name: 'Link Freecharge' }));
  const field = await screen.findByRole('textbox');
  await waitFor(() => expect(document.activeElement).toBe(field));
}

async function refresh() {
  await userEvent.click(await screen.findByRole('button', { name: 'Refresh balances' }));
}

const waitForElement = (selector: string) =>
  waitFor(() => expect(document.querySelector(selector)).toBeTruthy());

const waitUntilLoaded = () =>
  waitFor(() => expect(document.querySelector('.batua-skeleton, .batua-bar')).toBeNull());

const states: State[] = [
  {
    name: 'everyday',
    scenario: scenarios.linked,
    ui: <WalletList amount={600} defaultValue="wlt_paytm" unlinkedWallets={UnlinkedWallets} />,
  },
  { name: 'no-amount', scenario: withThreeWallets(scenarios.linked), ui: <WalletList /> },
  {
    name: 'insufficient-disabled',
    scenario: withThreeWallets(scenarios.linked),
    ui: <WalletList amount={600} insufficientBalance="disable" />,
  },
  { name: 'long-names', scenario: scenarios.longNames },
  {
    name: 'pay-later',
    scenario: withWallets(scenarios.payLater, (now) =>
      payLaterWallets(now).filter((_, index) => index % 2 === 0),
    ),
  },
  {
    name: 'paytm-postpaid',
    scenario: scenarios.paytmPostpaid,
    ui: <WalletList amount={150} defaultValue="wlt_paytm:PAYTM_POSTPAID" />,
  },
  { name: 'amazon-pay-later', scenario: scenarios.amazonPayLater },
  { name: 'simpl-two-credits', scenario: scenarios.simplAfterDelivery },
  {
    name: 'points-only',
    scenario: withWallets(scenarios.payLater, (now) => payLaterWallets(now).slice(-2)),
  },
  { name: 'not-available', scenario: scenarios.nullBalance },
  { name: 'never-checked', scenario: scenarios.neverRefreshed },
  { name: 'only-unlinked', scenario: scenarios.onlyUnlinked },
  { name: 'loading', scenario: scenarios.loading, enter: () => waitForElement('.batua-skeleton') },
  { name: 'empty', scenario: scenarios.empty },
  {
    name: 'provider-down',
    scenario: scenarios.providerDown,
    enter: () => waitForElement('.batua-error-message'),
  },
  {
    name: 'rate-limited',
    scenario: scenarios.rateLimited,
    enter: () => waitForElement('.batua-error-message'),
  },
  { name: 'refreshing', scenario: withThreeWallets(scenarios.refreshing), enter: refresh },
  {
    name: 'refresh-failed',
    scenario: withThreeWallets(scenarios.refreshFails),
    enter: async () => {
      await refresh();
      await waitForElement('.batua-error-message');
    },
  },
  {
    name: 'one-not-refreshed',
    scenario: withWallets(scenarios.providerStuck, (now) =>
      everydayWallets(now)
        .slice(1, 3)
        .map((wallet, index) => ({ ...wallet, down: index === 1 })),
    ),
    enter: async () => {
      await refresh();
      await screen.findByText(/not updated/i, { selector: '.batua-note' });
    },
  },
  {
    name: 'focus',
    scenario: scenarios.oneWallet,
    enter: async () => {
      await screen.findByRole('radio');
      await userEvent.keyboard('{Tab}{Tab}');
    },
  },
  {
    name: 'otp-sent',
    scenario: freecharge(),
    ui: linking,
    enter: openStep,
  },
  {
    name: 'wrong-otp',
    scenario: freecharge(),
    ui: linking,
    enter: async () => {
      await openStep();
      await userEvent.keyboard('9999{Enter}');
      await screen.findByText(/That code is wrong/, { selector: 'p' });
    },
  },
  {
    name: 'remove-question',
    scenario: scenarios.oneWallet,
    ui: linking,
    enter: async () => {
      await userEvent.click(await screen.findByRole('radio', { name: 'Paytm' }));
      await userEvent.click(await screen.findByRole('button', { name: 'Remove Paytm' }));
      await screen.findByText(/You can link it again/);
    },
  },
  {
    name: 'balance-and-button',
    scenario: scenarios.linked,
    ui: (
      <p>
        You have <WalletBalance walletId="wlt_mobikwik" /> <RefreshBalancesButton />
      </p>
    ),
  },
];

const html = document.documentElement;

/** Keeps the frame of a picture the same under every style sheet. */
const pictureStyle =
  'all: initial; display: block; position: absolute; inset: 0 0 auto; padding: 12px; background: white;';

async function picture({ scenario, ui = list, enter = waitUntilLoaded }: State) {
  checkout(scenario).open(
    <StrictMode>
      <main className="picture">{ui}</main>
    </StrictMode>,
  );
  await enter();
  await userEvent.hover(html, { position: { x: 1, y: 1 } }); // no control is under the pointer
  await document.fonts.ready;
  return page.elementLocator(document.querySelector('.picture') as Element);
}

beforeEach(async ({ skip }) => {
  if (!comparable) skip(skipReason);
  await page.viewport(390, 1300);
});
afterEach(async () => {
  for (const attribute of ['data-color-scheme', 'dir']) html.removeAttribute(attribute);
  await cdp().send('Emulation.setEmulatedMedia', { features: [] });
});

const pictures = states.flatMap((state) =>
  looks.map((look) => ({ name: `${state.name}-${look}`, look, state })),
);

test.each(pictures)('matches the stored picture: $name', async ({ name, look, state }) => {
  html.dataset['colorScheme'] = look === 'dark' ? 'dark' : 'light';
  html.dir = look === 'rtl' ? 'rtl' : 'ltr';

  await expect(await picture(state)).toMatchScreenshot(name);
});

const withResets = Object.entries(resets).flatMap(([name, css]) =>
  (['before', 'after'] as const).map((place) => ({ name, css, place })),
);

test.each([{ name: 'no reset', css: '', place: 'after' } as const, ...withResets])(
  'looks like the picture without a reset: $name $place the styles',
  async ({ css, place }) => {
    html.dataset['colorScheme'] = 'light';
    const shown = await picture({
      name: 'resets',
      scenario: freecharge(),
      // The text of the page is the page's own, so the comparison gives it a fixed font.
      ui: (
        <div className="entry-content">
          <div style={{ all: 'initial', display: 'block', fontFamily: 'Noto Sans Variable' }}>{linking}</div>
        </div>
      ),
      enter: openStep,
    });
    const remove = addSheet(`${css} head, script, style { display: none !important; }`, place);
    document.querySelector<HTMLElement>('.picture')?.setAttribute('style', pictureStyle);

    try {
      await expect(shown).toMatchScreenshot('resets');
    } finally {
      remove();
    }
  },
);

test('matches the stored picture in forced colours', async () => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });

  await expect(await picture(states[0] as State)).toMatchScreenshot('everyday-forced-colours');
});
