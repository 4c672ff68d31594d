import { useCallback, useState } from 'react';
import { expect, fn, waitFor } from 'storybook/test';
import preview from '../.storybook/preview.js';
import {
  BalanceNote,
  LiveRegion,
  RefreshBalancesButton,
  RefreshStatus,
  OtherInstruments,
  UnlinkedWallets,
  BalanceAmount,
  WalletMark,
  WalletOption,
  WalletOptions,
  WalletsEmpty,
  WalletsError,
  WalletsErrorMessage,
  WalletsSkeleton,
  useWallets,
} from '../src/index.js';
import { walletsErrorCodes } from '../src/contract/wallets-error.js';
import { linkedWallet } from '../src/testing.js';
import { containing, fill } from './fill.js';
import { withWallets } from './linking-page.js';

const meta = preview.meta({
  title: 'Parts',
  component: WalletOptions,
  subcomponents: {
    BalanceNote,
    LiveRegion,
    RefreshBalancesButton,
    RefreshStatus,
    OtherInstruments,
    UnlinkedWallets,
    BalanceAmount,
    WalletMark,
    WalletOption,
    WalletsEmpty,
    WalletsErrorMessage,
    WalletsSkeleton,
  },
  args: { wallets: [], value: null, onValueChange: fn() },
});

/** Linked wallets as radios, without a query. You pass the wallets. */
export const Options = meta.story({
  args: { amount: 999 },
  render: function Render(args) {
    const { data } = useWallets();
    const [value, setValue] = useState<string | null>(null);
    return (
      <WalletOptions
        wallets={data?.wallets.filter(({ linked }) => linked) ?? []}
        amount={args.amount}
        value={value}
        onValueChange={(next) => {
          setValue(next);
          args.onValueChange(next);
        }}
      />
    );
  },
  play: async ({ canvas, userEvent, args, words }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'PhonePe' }));
    await expect(canvas.getByRole('group', { name: words.heading })).toBeVisible();
    await expect(args.onValueChange).toHaveBeenCalledWith('wlt_phonepe');
    await expect(canvas.getByRole('radio', { name: 'PhonePe' })).toBeChecked();
  },
});

const paytmWithPoints = linkedWallet('PAYTM', {
  balance: 1284.5,
  lastRefreshed: Date.now(),
  subDetails: [
    { method: 'PAYTM', type: 'WALLET', balance: 1284.5 },
    { method: 'TWID', type: 'REWARD', balance: 640 },
  ],
});

/** A custom card that uses the small parts. */
export const ComposedByHand = meta.story({
  parameters: { wallets: { scenario: withWallets([paytmWithPoints]) } },
  render: function Card() {
    const { data } = useWallets();
    const wallet = data?.wallets.find(({ provider }) => provider === 'PAYTM');
    const [own] = wallet?.instruments ?? [];
    if (!wallet || !own) return <p>Loading</p>;
    return (
      <article aria-label="Paytm" style={{ display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '0 12px' }}>
        <div style={{ gridRow: 'span 4', alignSelf: 'center' }}>
          <WalletMark provider="PAYTM" />
        </div>
        <BalanceAmount instrument={own} />
        <BalanceNote instrument={own} amount={1499} />
        <OtherInstruments wallet={wallet} />
      </article>
    );
  },
  play: async ({ canvas, words }) => {
    const card = await canvas.findByRole('article', { name: 'Paytm' });
    await expect(card).toHaveTextContent('₹1,284.50');
    await expect(card).toHaveTextContent(fill(words.insufficient, { amount: '₹214.50' }));
    await expect(card).toHaveTextContent(
      fill(words.named, { name: 'Twid Rewards', balance: fill(words.points_other, { count: 640 }) }),
    );
  },
});

/** Every age that a balance can have. */
export const Ages = meta.story({
  render: () => {
    const minute = 60_000;
    const checked = (age: number | null) => ({
      method: 'PAYTM',
      type: 'WALLET',
      kind: 'money' as const,
      balance: 500,
      lastRefreshed: age === null ? null : Date.now() - age,
    });
    return (
      <ul>
        {[null, 0, 5 * minute, 3 * 60 * minute, 26 * 60 * minute, 40 * 24 * 60 * minute].map((age) => (
          <li key={age}>
            <BalanceNote instrument={checked(age)} />
          </li>
        ))}
        <li>
          <BalanceNote instrument={checked(0)} refreshingSince={Date.now()} />
        </li>
        <li>
          <BalanceNote instrument={checked(5 * minute)} notRefreshed />
        </li>
      </ul>
    );
  },
  play: async ({ canvas, words }) => {
    const texts = canvas.getAllByRole('listitem').map((item) => item.textContent);
    const ago = (key: 'minute' | 'hour' | 'day' | 'month', count: number) =>
      fill(words[`age_${key}_other`] ?? '', { count });
    await expect(texts).toEqual([
      words.age_never,
      words.age_now,
      fill(words.stale, { age: ago('minute', 5) }),
      fill(words.stale, { age: ago('hour', 3) }),
      fill(words.stale, { age: fill(words.age_day_one, { count: 1 }) }),
      fill(words.stale, { age: fill(words.age_month_one, { count: 1 }) }),
      words.refreshing,
      fill(words.notRefreshed, { age: ago('minute', 5) }),
    ]);
  },
});

/** Unlinked wallets. `rowActions` adds your action to each row. */
export const Unlinked = meta.story({
  render: function Render() {
    const { data } = useWallets();
    const unlinked = data?.wallets.filter(({ linked }) => !linked) ?? [];
    const linkAction = useCallback(
      ({ wallet: { provider } }: { wallet: { provider: string } }) => (
        <button type="button" className="batua-button" aria-label={`Link ${provider}`}>
          Link
        </button>
      ),
      [],
    );
    return (
      <>
        <h2>Wallets</h2>
        {unlinked.length > 0 && <UnlinkedWallets wallets={unlinked} rowActions={linkAction} />}
      </>
    );
  },
  play: async ({ canvas, words }) => {
    await expect(await canvas.findByRole('list', { name: words.unlinkedHeading })).toHaveTextContent(
      /Freecharge.*LazyPay/,
    );
    await expect(canvas.getAllByRole('button', { name: /^Link/ })).toHaveLength(2);
  },
});

export const Skeleton = meta.story({
  render: () => <WalletsSkeleton rows={2} unlinkedRows={1} />,
  play: async ({ canvas, words }) => {
    await expect(canvas.getByText(words.loading)).toBeInTheDocument();
  },
});

export const Empty = meta.story({
  render: () => <WalletsEmpty />,
  play: async ({ canvas, words }) => {
    await expect(canvas.getByText(words.empty)).toBeVisible();
  },
});

/** An error message with the next step. It has a button when another try can help. */
export const ErrorMessage = meta.story({
  render: () => (
    <WalletsErrorMessage
      title="Your wallets could not be loaded."
      error={new WalletsError('timeout', 'No answer within 30000 ms.')}
      onRetry={fn()}
    />
  ),
  play: async ({ canvas, words }) => {
    await expect(canvas.getByText(words.error_timeout, { exact: false })).toBeVisible();
    await expect(canvas.getByRole('button', { name: words.tryAgain })).toBeEnabled();
  },
});

/** The message of each error code. */
export const ErrorMessages = meta.story({
  render: () => {
    const codes = [
      'unauthenticated',
      'customer_not_found',
      'wallet_not_found',
      'rate_limited',
      'offline',
      'timeout',
      'service_unavailable',
      'malformed_answer',
      'rejected',
      'wrong_otp',
      'otp_expired',
      'wallet_locked',
    ] as const;
    return (
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <WalletsErrorMessage error={new WalletsError(code, 'For developers, never shown.')} />
          </li>
        ))}
      </ul>
    );
  },
  play: async ({ canvas, words }) => {
    const texts = canvas.getAllByRole('listitem').map((item) => item.textContent);
    await expect(texts).toHaveLength(walletsErrorCodes.length);
    for (const text of texts) await expect(text).toMatch(/\S.+/);
    await expect(texts.join()).not.toContain('For developers');
    await expect(texts.join()).toContain(words.error_offline);
  },
});

/** Invisible announcements for screen readers: one when a refresh starts and one when it ends. */
export const Status = meta.story({
  parameters: { docs: { story: { autoplay: true } } },
  render: function Render() {
    const { data } = useWallets();
    const [done, setDone] = useState(false);
    return (
      <>
        <RefreshStatus
          wallets={data?.wallets ?? []}
          refresh={
            done ? { status: 'success', startedAt: 1, notRefreshed: ['wlt_paytm'] } : { status: 'idle' }
          }
        />
        <button type="button" className="batua-button" onClick={() => setDone(true)}>
          End the refresh
        </button>
      </>
    );
  },
  play: async ({ canvas, userEvent, session, words }) => {
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement();
    await waitFor(() => expect(session.queryClient.isFetching()).toBe(0));
    await userEvent.click(canvas.getByRole('button'));
    await waitFor(() =>
      expect(canvas.getByRole('status').textContent).toEqual(
        containing(words.refreshPartlyDone, { names: 'Paytm' }),
      ),
    );
  },
});
