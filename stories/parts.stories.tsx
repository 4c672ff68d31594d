import { useState } from 'react';
import { expect, fn } from 'storybook/test';
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
} from '../src/index.js';
import { walletsErrorCodes } from '../src/contract/wallets-error.js';
import type { Instrument, Wallet } from '../src/index.js';
import { containing, fill } from './fill.js';

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

const minute = 60_000;

const money = (method: string, balance: number | null): Instrument => ({
  method,
  type: 'WALLET',
  kind: 'money',
  balance,
  lastRefreshed: Date.now() - 2 * minute,
});

const wallet = (provider: string, balance: number | null, rest: Partial<Wallet> = {}): Wallet => ({
  id: provider.toLowerCase(),
  provider,
  bankCode: null,
  linked: true,
  mobileNumber: null,
  instruments: [money(provider, balance)],
  ...rest,
});

/** Creates the wallet when a story renders, so that its age is right. */
const paytm = () =>
  wallet('PAYTM', 1284.5, {
    mobileNumber: '98****10',
    instruments: [
      money('PAYTM', 1284.5),
      { method: 'TWID', type: 'REWARD', kind: 'points', balance: 640, lastRefreshed: Date.now() },
    ],
  });

/** Linked wallets as radios, without a query. You pass the wallets. */
export const Options = meta.story({
  args: { wallets: [paytm(), wallet('PHONEPE', 462)], amount: 999 },
  render: function Render(args) {
    const [value, setValue] = useState<string | null>(args.value);
    return (
      <WalletOptions
        {...args}
        value={value}
        onValueChange={(next) => {
          setValue(next);
          args.onValueChange(next);
        }}
      />
    );
  },
  play: async ({ canvas, userEvent, args, words }) => {
    await expect(canvas.getByRole('group', { name: words.heading })).toBeVisible();
    await userEvent.click(canvas.getByRole('radio', { name: 'PhonePe' }));
    await expect(args.onValueChange).toHaveBeenCalledWith('phonepe');
    await expect(canvas.getByRole('radio', { name: 'PhonePe' })).toBeChecked();
  },
});

/** A custom card that uses the small parts. */
export const ComposedByHand = meta.story({
  render: function Card() {
    const [card] = useState(paytm);
    const [own = money('PAYTM', null)] = card.instruments;
    return (
      <article aria-label="Paytm" style={{ display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '0 12px' }}>
        <div style={{ gridRow: 'span 4', alignSelf: 'center' }}>
          <WalletMark provider="PAYTM" />
        </div>
        <BalanceAmount instrument={own} />
        <BalanceNote instrument={own} amount={1499} />
        <OtherInstruments wallet={card} />
      </article>
    );
  },
  play: async ({ canvas, words }) => {
    const card = canvas.getByRole('article', { name: 'Paytm' });
    await expect(card).toHaveTextContent('₹1,284.50');
    await expect(card).toHaveTextContent(fill(words.insufficient, { amount: '₹214.50' }));
    await expect(card).toHaveTextContent(
      fill(words.named, { name: 'Twid Rewards', balance: fill(words.points_other, { count: 640 }) }),
    );
  },
});

const checked = (age: number | null): Instrument => ({
  ...money('PAYTM', 500),
  lastRefreshed: age === null ? null : Date.now() - age,
});

/** Every age that a balance can have. */
export const Ages = meta.story({
  render: () => (
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
  ),
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
  render: () => (
    <>
      <h2>Wallets</h2>
      <UnlinkedWallets
        wallets={[
          wallet('FREECHARGE', null, { linked: false }),
          wallet('LAZYPAY', null, { linked: false, mobileNumber: '98****10' }),
        ]}
        rowActions={({ wallet: { provider } }) => (
          <button type="button" className="batua-button" aria-label={`Link ${provider}`}>
            Link
          </button>
        )}
      />
    </>
  ),
  play: async ({ canvas, words }) => {
    await expect(canvas.getByRole('list', { name: words.unlinkedHeading })).toHaveTextContent(
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
  render: () => (
    <ul>
      {walletsErrorCodes.map((code) => (
        <li key={code}>
          <WalletsErrorMessage error={new WalletsError(code, 'For developers, never shown.')} />
        </li>
      ))}
    </ul>
  ),
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
    const [done, setDone] = useState(false);
    return (
      <>
        <RefreshStatus
          wallets={[paytm()]}
          refresh={done ? { status: 'success', startedAt: 1, notRefreshed: ['paytm'] } : { status: 'idle' }}
        />
        <button type="button" className="batua-button" onClick={() => setDone(true)}>
          End the refresh
        </button>
      </>
    );
  },
  play: async ({ canvas, userEvent, words }) => {
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement();
    await userEvent.click(canvas.getByRole('button'));
    await expect(canvas.getByRole('status').textContent).toEqual(
      containing(words.refreshPartlyDone, { names: 'Paytm' }),
    );
  },
});
