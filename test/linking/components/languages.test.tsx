import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Wallet } from '../../../src/contract/wallet.js';
import { WalletList } from '../../../src/components/wallet-list.js';
import { RefreshWalletButton } from '../../../src/linking/components/refresh-wallet-button.js';
import { RemoveWalletButton } from '../../../src/linking/components/remove-wallet-button.js';
import { WalletActions } from '../../../src/linking/components/wallet-actions.js';
import { LinkingProvider } from '../../../src/linking/hooks/linking-provider.js';
import { hi } from '../../../src/messages/hi.js';
import { linkingHi } from '../../../src/messages/linking/hi.js';
import { unlinkedWallet } from '../../../src/testing/data/wallet-fixture.js';
import { scenarios } from '../../../src/testing/scenarios.js';
import { checkout, wordsOf } from '../../components/checkout.js';
import { errorTitle, linkingStatus, press, withWallets } from './linking-page.js';

const Actions = Object.assign(
  ({ wallet }: { wallet: Wallet }) =>
    wallet.linked ? (
      <>
        <RefreshWalletButton wallet={wallet} />
        <RemoveWalletButton wallet={wallet} />
      </>
    ) : (
      <WalletActions wallet={wallet} />
    ),
  { unlinkedWallets: WalletActions.unlinkedWallets },
);

const ui = (
  <LinkingProvider messages={linkingHi}>
    <WalletList rowActions={Actions} />
  </LinkingProvider>
);

const hindi = { locale: 'hi', messages: hi, numberingSystem: 'native' } as const;

/** Returns the texts in an element that have a language of their own. */
const englishIn = (message: Element) => [...message.querySelectorAll('[lang]')].map(wordsOf);

test('marks the name in the title of an error as English', async () => {
  const { open, emulator } = checkout(scenarios.linked);
  open(ui, hindi);
  await press('MobiKwik हटाएँ');
  emulator.setFault('server_error');
  await press('हटाएँ');
  expect(englishIn(await screen.findByText(errorTitle('MobiKwik: हटाया नहीं जा सका।')))).toEqual(['MobiKwik']);

  await press('रखें');
  await press('MobiKwik रीफ्रेश करें');
  expect(englishIn(await screen.findByText(errorTitle('MobiKwik: जाँच नहीं हो सकी।')))).toEqual(['MobiKwik']);
});

/** Words on the page and for screen readers, without the ends of mobile numbers. */
const words = () => {
  const page = document.body.cloneNode(true) as HTMLElement;
  for (const number of page.querySelectorAll('.batua-mobile-number')) number.remove();
  const labels = [...page.querySelectorAll('[aria-label]')].map((element) => element.ariaLabel);
  return [page.textContent, ...labels].join(' ');
};

test.each([
  ['balances, ages and missing amounts', scenarios.linked],
  ['old balances', scenarios.stale],
  ['credit and points', scenarios.payLater],
  ['a wait', scenarios.rateLimited],
])('shows %s in the digits of the language', async (_, scenario) => {
  checkout(scenario).open(
    <LinkingProvider messages={linkingHi}>
      <WalletList amount={1499} rowActions={WalletActions} />
    </LinkingProvider>,
    hindi,
  );
  await waitFor(() => expect(words()).toMatch(/[०-९]/));
  expect(words()).not.toMatch(/[0-9]/);
});

test('speaks from a region in the language of the words, and shows the wait in its digits', async () => {
  const twid = withWallets([
    unlinkedWallet('TWID_V2', { providerBalance: null, mobileNumber: '9876543210' }),
  ]);
  checkout(twid).open(ui, hindi);
  await press('Twid Rewards लिंक करें');
  const resend = await screen.findByRole('button', { name: linkingHi.resend });
  expect(wordsOf(resend)).toBe('फिर से भेजें०:१५');
  expect(linkingStatus().lang).toBe('hi');

  await userEvent.click(resend, { force: true });
  await waitFor(() => expect(wordsOf(linkingStatus())).toBe('१५ सेकंड बाद फिर से भेजें'));
});
