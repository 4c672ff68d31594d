import { screen } from '@testing-library/react';
import { type ElementType, type Ref, createRef } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  BalanceAmount,
  BalanceNote,
  type Instrument,
  RefreshBalancesButton,
  OtherInstruments,
  RefreshStatus,
  UnlinkedWallets,
  type Wallet,
  WalletBalance,
  WalletList,
  WalletMark,
  WalletOption,
  WalletOptions,
  WalletsEmpty,
  WalletsError,
  WalletsErrorMessage,
  WalletsSkeleton,
} from '../../src/index.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { checkout, rowOf, start, wordsOf } from './checkout.js';

const own: Instrument = {
  method: 'PAYTM',
  type: 'WALLET',
  kind: 'money',
  balance: 200,
  lastRefreshed: start,
};
const wallet: Wallet = {
  id: 'wlt_1',
  provider: 'PAYTM',
  bankCode: null,
  linked: true,
  mobileNumber: null,
  instruments: [own, { method: 'TWID', type: 'REWARD', kind: 'points', balance: 900, lastRefreshed: start }],
};
const error = new WalletsError('timeout', 'No answer within 30000 ms.');

/** Each exported part with the props that it needs, and the tag and class of its root element. */
const parts: [string, ElementType, object, string, string][] = [
  ['WalletList', WalletList, {}, 'DIV', 'batua-wallet-list'],
  ['WalletBalance', WalletBalance, { walletId: 'wlt_1' }, 'SPAN', 'batua-wallet-balance'],
  ['WalletOption', WalletOption, { wallet, name: 'w', onSelect() {} }, 'DIV', 'batua-wallet'],
  [
    'WalletOptions',
    WalletOptions,
    { wallets: [wallet], value: null, onValueChange() {} },
    'FIELDSET',
    'batua-options',
  ],
  ['UnlinkedWallets', UnlinkedWallets, { wallets: [wallet] }, 'DIV', 'batua-unlinked'],
  ['BalanceAmount', BalanceAmount, { instrument: own }, 'SPAN', 'batua-balance'],
  ['BalanceNote', BalanceNote, { instrument: own, amount: 9 }, 'SPAN', 'batua-note'],
  ['RefreshBalancesButton', RefreshBalancesButton, {}, 'BUTTON', 'batua-refresh'],
  ['RefreshStatus', RefreshStatus, { refresh: { status: 'idle' }, wallets: [] }, 'DIV', 'batua-live-region'],
  ['OtherInstruments', OtherInstruments, { wallet }, 'UL', 'batua-other-instruments'],
  ['WalletMark', WalletMark, { provider: 'PAYTM' }, 'SPAN', 'batua-mark'],
  ['WalletsEmpty', WalletsEmpty, {}, 'P', 'batua-empty'],
  ['WalletsErrorMessage', WalletsErrorMessage, { error }, 'DIV', 'batua-error-message'],
  ['WalletsSkeleton', WalletsSkeleton, {}, 'DIV', 'batua-skeleton'],
];

test.each(parts)('%s passes its ref and the root element’s props on', (_, Part, props, tag, ownClass) => {
  const ref = createRef<HTMLElement>();
  const onPointerDown = vi.fn();
  const given = {
    id: 'given',
    className: 'mine',
    style: { color: 'rgb(1, 2, 3)' },
    hidden: true,
    lang: 'hi',
    'data-testid': 'part',
    'aria-description': 'Described',
    onPointerDown,
  };
  const { unmount } = checkout().open(<Part {...props} {...given} ref={ref as Ref<never>} />);

  const root = screen.getByTestId('part');
  expect(ref.current).toBe(root);
  expect(root.tagName).toBe(tag);
  expect([...root.classList]).toEqual(expect.arrayContaining([ownClass, 'mine']));
  expect(root).toMatchObject({ id: 'given', hidden: true, lang: 'hi' });
  expect(root.style.color).toBe('rgb(1, 2, 3)');
  expect(root.getAttribute('aria-description')).toBe('Described');
  root.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  expect(onPointerDown).toHaveBeenCalledOnce();

  unmount();
  expect(ref.current).toBeNull();
});

test('the refresh button runs the merchant’s click handler and refreshes', async () => {
  const { open, requests } = checkout();
  const onClick = vi.fn();
  open(<RefreshBalancesButton onClick={onClick} />);

  await userEvent.click(screen.getByRole('button', { name: 'Refresh balances' }));

  expect(onClick).toHaveBeenCalledOnce();
  await expect.poll(() => requests).toContain('POST /api/wallets/refresh-balances');
});

test('a function ref of the options gets the fieldset once', () => {
  const ref = vi.fn();
  const options = () => <WalletOptions wallets={[wallet]} value={null} onValueChange={() => {}} ref={ref} />;
  const world = checkout();
  const { rerender, unmount } = world.open(options());
  const calls = ref.mock.calls.length;
  rerender(world.page(options()));

  expect(ref).toHaveBeenLastCalledWith(screen.getByRole('group'));
  expect(ref).toHaveBeenCalledTimes(calls);
  unmount();
  expect(ref).toHaveBeenLastCalledWith(null);
});

test('the merchant’s aria-label names the options', () => {
  checkout().open(
    <WalletOptions wallets={[wallet]} value={null} onValueChange={() => {}} aria-label="Pay with" />,
  );
  expect(screen.getByRole('group', { name: 'Pay with' })).toBeTruthy();
});

const Offer = ({ wallet: { provider } }: { wallet: Wallet }) => <span>Offer of {provider}</span>;

test('a row shows extra content, and a radio is described by it', async () => {
  checkout(scenarios.linked).open(<WalletList rowContent={Offer} unlinkedWallets={UnlinkedWallets} />);

  const radio = await screen.findByRole('radio', { name: 'Paytm' });
  const descriptions = (radio.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id));
  expect(descriptions.map(wordsOf)).toContain('Offer of PAYTM');
  expect(wordsOf(rowOf(radio))).toContain('Offer of PAYTM');
  expect(wordsOf(screen.getByRole('list', { name: 'Link and pay' }))).toContain('Offer of FREECHARGE');
});
