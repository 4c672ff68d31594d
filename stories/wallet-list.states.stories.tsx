import { expect } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { UnlinkedWallets, WalletList } from '../src/index.js';
import { scenarios } from '../src/testing.js';
import { containing, fill } from './fill.js';

const meta = preview.meta({
  title: 'Wallet list/States',
  component: WalletList,
  args: { unlinkedWallets: UnlinkedWallets },
});

/** Placeholders have the height of the rows that follow. */
export const Loading = meta.story({
  parameters: { wallets: { scenario: scenarios.loading } },
  play: async ({ canvas, canvasElement, words }) => {
    await expect(await canvas.findByText(words.loading)).toBeInTheDocument();
    await expect(canvasElement.querySelector('.batua-skeleton')).toBeVisible();
    await expect(canvas.findByRole('radio', {}, { timeout: 500 })).rejects.toThrow();
  },
});

export const Empty = meta.story({
  parameters: { wallets: { scenario: scenarios.empty } },
  play: async ({ canvas, words }) => {
    await expect(await canvas.findByText(words.empty)).toBeVisible();
  },
});

export const OneWallet = meta.story({
  parameters: { wallets: { scenario: scenarios.oneWallet } },
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole('radio')).toHaveLength(1);
  },
});

/** Fifty wallets. The masked number distinguishes wallets of the same provider. */
export const Many = meta.story({
  parameters: { wallets: { scenario: scenarios.many } },
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole('radio')).toHaveLength(40);
    await expect(canvas.getAllByRole('listitem').length).toBeGreaterThanOrEqual(10);
  },
});

/** Long names wrap and never push the balance off the row. */
export const LongNames = meta.story({
  globals: { viewport: { value: 'narrow' } },
  parameters: { wallets: { scenario: scenarios.longNames } },
  play: async ({ canvas }) => {
    const name = 'Pradhanmantrigrameendigitalsakshartawalletwithoutspaces';
    await expect(await canvas.findByRole('radio', { name })).toBeVisible();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(
      document.documentElement.clientWidth,
    );
  },
});

/** A provider that the library does not know appears with a name derived from Juspay's. */
export const UnknownProvider = meta.story({
  parameters: { wallets: { scenario: scenarios.unknownProvider } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('radio', { name: 'Newwallet V3' })).toBeVisible();
    await expect(canvas.getByText('Zeta')).toBeVisible();
  },
});

/** The customer can choose linked wallets. Unlinked wallets are in a separate list. */
export const LinkedAndUnlinked = meta.story({
  play: async ({ canvas, words }) => {
    await expect(await canvas.findAllByRole('radio')).toHaveLength(4);
    await expect(canvas.getByRole('list', { name: words.unlinkedHeading })).toHaveTextContent(
      /Freecharge.*LazyPay/,
    );
  },
});

/** Without linked wallets there are no radios and no refresh button. */
export const OnlyUnlinked = meta.story({
  parameters: { wallets: { scenario: scenarios.onlyUnlinked } },
  play: async ({ canvas, words }) => {
    await expect(await canvas.findByRole('list', { name: words.unlinkedHeading })).toBeVisible();
    await expect(canvas.queryByRole('radio')).toBeNull();
    await expect(canvas.queryByRole('button', { name: words.refresh })).toBeNull();
  },
});

/** An unknown balance never appears as ₹0.00. */
export const BalanceNotAvailable = meta.story({
  args: { amount: 500 },
  parameters: { wallets: { scenario: scenarios.nullBalance } },
  play: async ({ canvas, words }) => {
    const paypal = await canvas.findByRole('radio', { name: 'PayPal' });
    await expect(paypal).toHaveAccessibleDescription(containing(words.unavailable));
    await expect(paypal).not.toHaveAccessibleDescription(containing('₹0'));
  },
});

/** Zero is a known balance. */
export const ZeroBalance = meta.story({
  parameters: { wallets: { scenario: scenarios.zeroBalance } },
  play: async ({ canvas }) => {
    const paytm = await canvas.findByRole('radio', { name: 'Paytm' });
    await expect(paytm).toHaveAccessibleDescription(containing('₹0.00'));
  },
});

export const EnoughForTheAmount = meta.story({
  args: { amount: 1000 },
  parameters: { wallets: { scenario: scenarios.oneWallet } },
  play: async ({ canvas, words }) => {
    const paytm = await canvas.findByRole('radio', { name: 'Paytm' });
    await expect(paytm).toHaveAccessibleDescription(containing(words.enough, { amount: '₹1,000.00' }));
  },
});

export const InsufficientBalance = meta.story({
  args: { amount: 1499 },
  parameters: { wallets: { scenario: scenarios.oneWallet } },
  play: async ({ canvas, words }) => {
    const paytm = await canvas.findByRole('radio', { name: 'Paytm' });
    await expect(paytm).toHaveAccessibleDescription(
      containing(words.insufficientTopUp, { amount: '₹214.50' }),
    );
    await expect(paytm).toBeEnabled();
  },
});

/** An old balance that was just enough may no longer be. An old insufficient balance says its age. */
export const UnknownForTheAmount = meta.story({
  args: { amount: 1000 },
  parameters: { wallets: { scenario: scenarios.stale } },
  play: async ({ canvas, words }) => {
    const paytm = await canvas.findByRole('radio', { name: 'Paytm' });
    await expect(paytm).toHaveAccessibleDescription(containing(words.unsure));
    const mobikwik = canvas.getByRole('radio', { name: 'MobiKwik' });
    await expect(mobikwik).toHaveAccessibleDescription(
      containing(words.insufficientStale, { amount: '₹913.80' }),
    );
  },
});

export const Fresh = meta.story({
  parameters: { wallets: { scenario: scenarios.oneWallet } },
  play: async ({ canvas, words }) => {
    const paytm = await canvas.findByRole('radio', { name: 'Paytm' });
    await expect(paytm).toHaveAccessibleDescription(containing(words.age_now));
    await expect(paytm).not.toHaveAccessibleDescription(containing(fill(words.stale, { age: '' })));
  },
});

/** An old balance shows its age and says that it may have changed. */
export const Stale = meta.story({
  parameters: { wallets: { scenario: scenarios.stale } },
  play: async ({ canvas, words }) => {
    const checked = fill(words.age_day_other, { count: 9 });
    const mobikwik = await canvas.findByRole('radio', { name: 'MobiKwik' });
    await expect(mobikwik).toHaveAccessibleDescription(containing(words.stale, { age: checked }));
  },
});

/** Juspay has several values for "never checked". All of them show the same text, and none shows 1970. */
export const NeverChecked = meta.story({
  parameters: { wallets: { scenario: scenarios.neverRefreshed } },
  play: async ({ canvas, words }) => {
    const radios = await canvas.findAllByRole('radio');
    await expect(radios).toHaveLength(3);
    for (const radio of radios) await expect(radio).toHaveAccessibleDescription(containing(words.age_never));
  },
});

/** Clocks differ, so a time in the future shows as now. */
export const CheckedInTheFuture = meta.story({
  parameters: { wallets: { scenario: scenarios.futureDate } },
  play: async ({ canvas, words }) => {
    const paytm = await canvas.findByRole('radio', { name: 'Paytm' });
    await expect(paytm).toHaveAccessibleDescription(containing(words.age_now));
    const time = canvas.getByText(words.age_now, { selector: 'time, time *' }).closest('time')?.dateTime;
    await expect(Date.parse(time ?? '')).toBeGreaterThan(Date.now());
  },
});

/** Credit and reward points have their own labels and are never added to a balance. */
export const PayLaterAndRewards = meta.story({
  args: { amount: 6500 },
  parameters: { wallets: { scenario: scenarios.payLater } },
  play: async ({ canvas, words }) => {
    const simpl = await canvas.findByRole('radio', { name: 'Simpl' });
    await expect(simpl).toHaveAccessibleDescription(containing(words.credit, { amount: '₹7,500.00' }));
    const postpaid = canvas.getByRole('radio', { name: 'Paytm Postpaid' });
    await expect(postpaid).toHaveAccessibleDescription(containing(words.credit, { amount: '₹24,500.00' }));
    await expect(canvas.queryByRole('radio', { name: /Twid/ })).not.toBeInTheDocument();
    await expect(
      canvas.getByText(fill(words.points_other, { count: '' }).trim(), { exact: false }),
    ).toBeVisible();
  },
});

/** One list with every known oddity of Juspay's answers. An unreadable row does not affect the others. */
export const Oddities = meta.story({
  parameters: { wallets: { scenario: scenarios.oddities } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('radio', { name: 'Oxigen' })).toBeVisible();
    const [paytm] = canvas.getAllByRole('radio', { name: /^Paytm/ });
    await expect(paytm).toHaveAccessibleDescription(containing('₹1,250.00'));
    await expect(canvas.getByRole('radio', { name: 'Newwallet V3' })).toBeVisible();
    await expect(
      canvas
        .getAllByRole('listitem')
        .map((item) => item.textContent)
        .join(),
    ).toContain('Ola Money');
  },
});

/** The first sample on Juspay's page "List Wallets", unchanged. */
export const JuspayListSample = meta.story({
  parameters: { wallets: { scenario: scenarios.seedListWallets } },
  play: async ({ canvas, words }) => {
    const mobikwik = await canvas.findByRole('radio', { name: 'MobiKwik' });
    await expect(mobikwik).toHaveAccessibleDescription(containing('₹250.00'));
    await expect(mobikwik).toHaveAccessibleDescription(containing(words.stale));
    await expect(canvas.getByRole('list', { name: words.unlinkedHeading })).toHaveTextContent('Freecharge');
  },
});

/** The sample on Juspay's page "Refresh All Wallets". */
export const JuspayRefreshSample = meta.story({
  parameters: { wallets: { scenario: scenarios.seedRefreshAll } },
  play: async ({ canvas, words }) => {
    const paytm = await canvas.findByRole('radio', { name: 'Paytm' });
    await expect(paytm).toHaveAccessibleDescription(containing('₹109.55'));
    await expect(paytm).toHaveAccessibleDescription(containing(words.endingIn, { number: '78' }));
  },
});
