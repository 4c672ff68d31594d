import { screen, waitFor } from '@testing-library/react';
import { type ReactElement, StrictMode } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { RefreshBalancesButton } from '../../src/components/refresh-balances-button.js';
import { WalletBalance } from '../../src/components/wallet-balance.js';
import { WalletList } from '../../src/components/wallet-list.js';
import { everydayWallets, payLaterWallets } from '../../src/testing/data/everyday-wallets.js';
import type { EmulatedWallet } from '../../src/testing/emulator/emulated-wallet.js';
import { type Scenario, scenarios } from '../../src/testing/scenarios.js';
import { checkout } from '../components/checkout.js';
// With the styles of linking, which come after those of the list.
import { LinkingPage, freecharge } from '../../stories/linking-page.js';
import '@fontsource-variable/noto-sans';
import './pictures.css';

/** Another engine or another build of it draws letters a little differently: every pixel would have to be forgiven. */
const comparable = import.meta.env['CHROMIUM'] === 'packaged';
const reason = 'Pictures are compared only in the Chromium of @sparticuz/chromium, on Linux x64.';

const looks = ['light', 'dark', 'rtl'] as const;

interface State {
  of: string;
  scenario: Scenario;
  ui?: ReactElement;
  /** Brings the state about. */
  happening?: () => Promise<unknown>;
}

/** Fewer wallets, so that each picture shows what is its own. */
const holding = (scenario: Scenario, wallets: (now: number) => EmulatedWallet[]): Scenario => ({
  ...scenario,
  customers: (now) => ({ asha: { wallets: wallets(now) } }),
});

/** Fresh, stale and not enough, not linked. */
const three = (scenario: Scenario) =>
  holding(scenario, (now) => everydayWallets(now).filter((_, index) => index % 2 === 0));

const list = <WalletList amount={600} />;

const linking = <LinkingPage amount={600} />;

async function openStep() {
  await userEvent.click(await screen.findByRole('button', { name: 'Link Freecharge' }));
  const field = await screen.findByRole('textbox');
  await waitFor(() => expect(document.activeElement).toBe(field));
}

async function refresh() {
  await userEvent.click(await screen.findByRole('button', { name: 'Refresh balances' }));
}

const shown = (selector: string) => waitFor(() => expect(document.querySelector(selector)).toBeTruthy());

const loaded = () => waitFor(() => expect(document.querySelector('.batua-skeleton, .batua-bar')).toBeNull());

const states: State[] = [
  { of: 'everyday', scenario: scenarios.linked, ui: <WalletList amount={600} defaultValue="wlt_paytm" /> },
  { of: 'no-amount', scenario: three(scenarios.linked), ui: <WalletList /> },
  {
    of: 'short-disabled',
    scenario: three(scenarios.linked),
    ui: <WalletList amount={600} insufficientBalance="disable" />,
  },
  { of: 'long-names', scenario: scenarios.longNames },
  {
    of: 'pay-later',
    scenario: holding(scenarios.payLater, (now) =>
      payLaterWallets(now).filter((_, index) => index % 2 === 0),
    ),
  },
  {
    of: 'paytm-postpaid',
    scenario: scenarios.paytmPostpaid,
    ui: <WalletList amount={150} defaultValue="wlt_paytm:PAYTM_POSTPAID" />,
  },
  { of: 'amazon-pay-later', scenario: scenarios.amazonPayLater },
  { of: 'simpl-two-credits', scenario: scenarios.simplAfterDelivery },
  {
    of: 'points-only',
    scenario: holding(scenarios.payLater, (now) => payLaterWallets(now).slice(-2)),
  },
  { of: 'not-available', scenario: scenarios.nullBalance },
  { of: 'never-checked', scenario: scenarios.neverRefreshed },
  { of: 'only-unlinked', scenario: scenarios.onlyUnlinked },
  { of: 'loading', scenario: scenarios.loading, happening: () => shown('.batua-skeleton') },
  { of: 'empty', scenario: scenarios.empty },
  { of: 'provider-down', scenario: scenarios.providerDown, happening: () => shown('.batua-error-message') },
  { of: 'rate-limited', scenario: scenarios.rateLimited, happening: () => shown('.batua-error-message') },
  { of: 'refreshing', scenario: three(scenarios.refreshing), happening: refresh },
  {
    of: 'refresh-failed',
    scenario: three(scenarios.refreshFails),
    happening: async () => {
      await refresh();
      await shown('.batua-error-message');
    },
  },
  {
    of: 'one-passed-by',
    scenario: holding(scenarios.providerStuck, (now) =>
      everydayWallets(now)
        .slice(1, 3)
        .map((wallet, index) => ({ ...wallet, down: index === 1 })),
    ),
    happening: async () => {
      await refresh();
      await screen.findByText(/Could not be checked/, { selector: '.batua-age' });
    },
  },
  {
    of: 'focus',
    scenario: scenarios.oneWallet,
    happening: async () => {
      await screen.findByRole('radio');
      await userEvent.keyboard('{Tab}{Tab}');
    },
  },
  {
    of: 'code-to-type',
    scenario: freecharge(),
    ui: linking,
    happening: openStep,
  },
  {
    of: 'wrong-code',
    scenario: freecharge(),
    ui: linking,
    happening: async () => {
      await openStep();
      await userEvent.keyboard('9999{Enter}');
      await screen.findByText(/That code is wrong/, { selector: 'p' });
    },
  },
  {
    of: 'about-to-be-removed',
    scenario: scenarios.oneWallet,
    ui: linking,
    happening: async () => {
      await userEvent.click(await screen.findByRole('button', { name: 'Remove Paytm' }));
      await screen.findByText(/You can link it again later/);
    },
  },
  {
    of: 'balance-and-button',
    scenario: scenarios.linked,
    ui: (
      <p>
        You have <WalletBalance walletId="wlt_mobikwik" /> <RefreshBalancesButton />
      </p>
    ),
  },
];

const html = document.documentElement;

async function picture({ scenario, ui = list, happening = loaded }: State) {
  checkout(scenario).open(
    <StrictMode>
      <main className="picture">{ui}</main>
    </StrictMode>,
  );
  await happening();
  await userEvent.hover(html, { position: { x: 1, y: 1 } }); // away from all that changes under the pointer
  await document.fonts.ready;
  return page.elementLocator(document.querySelector('.picture') as Element);
}

beforeEach(async ({ skip }) => {
  if (!comparable) skip(reason);
  await page.viewport(390, 1300);
});
afterEach(async () => {
  for (const attribute of ['data-color-scheme', 'dir']) html.removeAttribute(attribute);
  await cdp().send('Emulation.setEmulatedMedia', { features: [] });
});

const pictures = states.flatMap((state) =>
  looks.map((look) => ({ name: `${state.of}-${look}`, look, state })),
);

test.each(pictures)('looks as it did: $name', async ({ name, look, state }) => {
  html.dataset['colorScheme'] = look === 'dark' ? 'dark' : 'light';
  html.dir = look === 'rtl' ? 'rtl' : 'ltr';

  await expect(await picture(state)).toMatchScreenshot(name);
});

test('looks as it did: forced colours', async () => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });

  await expect(await picture(states[0] as State)).toMatchScreenshot('everyday-forced-colours');
});
