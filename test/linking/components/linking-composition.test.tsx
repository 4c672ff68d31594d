import { screen, waitFor } from '@testing-library/react';
import { type ElementType, type Ref, createRef } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WalletList } from '../../../src/components/wallet-list.js';
import {
  AddWalletMenu,
  LinkWalletButton,
  LinkingProvider,
  RefreshWalletButton,
  RemoveWalletButton,
  WalletActions,
} from '../../../src/linking.js';
import { linkedWallet } from '../../../src/testing/data/wallet-fixture.js';
import { scenarios } from '../../../src/testing/scenarios.js';
import { checkout, start } from '../../components/checkout.js';
import { walletOf } from '../../model/wallet-of.js';
import { withWallets } from './linking-page.js';

const linked = walletOf({ id: 'wlt_paytm' });
const unlinked = walletOf({ id: 'wlt_freecharge', provider: 'FREECHARGE', linked: false });

/** Each exported part with the props that it needs, and the tag and class of its root element. */
const parts: [string, ElementType, object, string, string][] = [
  ['AddWalletMenu', AddWalletMenu, { providers: ['LAZYPAY', 'OLAMONEY'] }, 'DIV', 'batua-add-wallet'],
  ['LinkWalletButton', LinkWalletButton, { wallet: unlinked }, 'BUTTON', 'batua-button'],
  ['RefreshWalletButton', RefreshWalletButton, { wallet: linked }, 'BUTTON', 'batua-button'],
  ['RemoveWalletButton', RemoveWalletButton, { wallet: linked }, 'DIV', 'batua-remove-wallet'],
  ['WalletActions', WalletActions, { wallet: linked }, 'DIV', 'batua-row-actions'],
  ['WalletActions to link', WalletActions, { wallet: unlinked }, 'BUTTON', 'batua-button'],
];

test.each(parts)(
  '%s passes its ref and the root element’s props on',
  async (_, Part, props, tag, ownClass) => {
    const ref = createRef<HTMLElement>();
    const handlers = { onClick: vi.fn(), onFocus: vi.fn(), onBlur: vi.fn() };
    const given = { id: 'given', className: 'mine', lang: 'hi', 'data-testid': 'part', ...handlers };
    const { unmount } = checkout().open(
      <LinkingProvider>
        <Part {...props} {...given} ref={ref as Ref<never>} />
      </LinkingProvider>,
    );

    const root = await screen.findByTestId('part');
    await waitFor(() => expect(ref.current).toBe(root));
    expect(root.tagName).toBe(tag);
    expect([...root.classList]).toEqual(expect.arrayContaining([ownClass, 'mine']));
    expect(root).toMatchObject({ id: 'given', lang: 'hi' });
    const button = root.matches('button') ? root : root.querySelector('button');
    button?.focus();
    expect(handlers.onFocus).toHaveBeenCalledOnce();
    button?.blur();
    expect(handlers.onBlur).toHaveBeenCalledOnce();
    button?.click();
    expect(handlers.onClick).toHaveBeenCalledOnce();

    unmount();
    expect(ref.current).toBeNull();
  },
);

test('the link button runs the merchant’s click handler and opens the step', async () => {
  const onClick = vi.fn();
  checkout(scenarios.linked).open(
    <LinkingProvider>
      <LinkWalletButton wallet={unlinked} onClick={onClick} />
    </LinkingProvider>,
  );

  const link = screen.getByRole('button', { name: 'Link Freecharge' });
  await userEvent.click(link);

  expect(onClick).toHaveBeenCalledOnce();
  expect(link.getAttribute('aria-expanded')).toBe('true');
});

test('a function ref is called once for the element and cleaned up once', () => {
  const ref = vi.fn();
  const world = checkout();
  const ui = () => (
    <LinkingProvider>
      <RefreshWalletButton wallet={linked} ref={ref} />
    </LinkingProvider>
  );
  const { rerender, unmount } = world.open(ui());
  const calls = ref.mock.calls.length;
  rerender(world.page(ui()));
  expect(ref).toHaveBeenCalledTimes(calls);
  unmount();
  expect(ref).toHaveBeenLastCalledWith(null);
  expect(ref).toHaveBeenCalledTimes(calls + 1);
});

test('the clean-up that a function ref returns is called in place of the ref', () => {
  const cleanUp = vi.fn();
  const ref = vi.fn<(element: HTMLElement | null) => () => void>(() => cleanUp);
  const { unmount } = checkout().open(
    <LinkingProvider>
      <WalletActions wallet={linked} ref={ref} />
    </LinkingProvider>,
  );
  const calls = cleanUp.mock.calls.length;
  unmount();
  expect(cleanUp).toHaveBeenCalledTimes(calls + 1);
  expect(ref).not.toHaveBeenCalledWith(null);
});

test('shows and speaks the merchant’s names of providers', async () => {
  const names = {
    PAYTM: 'पेटीएम',
    PAYTM_POSTPAID: 'पेटीएम पोस्टपेड',
    PHONEPE: 'फ़ोनपे',
    FREECHARGE: 'फ्रीचार्ज',
    OLAMONEY: 'ओला मनी',
  };
  const world = checkout(scenarios.linked);
  world.open(
    <LinkingProvider>
      <WalletList rowActions={WalletActions} defaultValue="wlt_phonepe" />
      <AddWalletMenu providers={['OLAMONEY']} />
    </LinkingProvider>,
    { providerNames: names },
  );

  const radio = await screen.findByRole('radio', { name: 'पेटीएम' });
  expect(radio.closest('.batua-option')?.querySelector('.batua-mark')?.textContent).toBe('PT');
  expect(screen.getByRole('radio', { name: 'MobiKwik' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Link फ्रीचार्ज' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Remove फ़ोनपे' }));
  await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
  await expect
    .poll(() => screen.getAllByRole('status').map((region) => region.textContent))
    .toContain('फ़ोनपे removed');
  for (const name of ['Paytm', 'PhonePe', 'Freecharge'])
    expect(document.body.textContent).not.toContain(name);
  await userEvent.click(screen.getByRole('button', { name: 'Link another wallet' }));
  expect(await screen.findByRole('button', { name: /ओला मनी/ })).toBeTruthy();
});

test('the announcement of a refresh names a wallet as the merchant does', async () => {
  const wallets = [
    linkedWallet('PAYTM', { balance: 9, lastRefreshed: start - 60_000, down: true }),
    linkedWallet('PHONEPE', { balance: 9 }),
  ];
  checkout(withWallets(wallets)).open(<WalletList />, { providerNames: { PAYTM: 'पेटीएम' } });
  await userEvent.click(await screen.findByRole('button', { name: 'Refresh balances' }));
  await expect
    .poll(() => screen.getByRole('status').textContent)
    .toBe('Balances updated; पेटीएम could not be checked');
});
