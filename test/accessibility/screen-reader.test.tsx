import { virtual } from '@guidepup/virtual-screen-reader';
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { UnlinkedWallets } from '../../src/components/unlinked-wallets.js';
import { WalletList } from '../../src/components/wallet-list.js';
import { type Scenario, scenarios } from '../../src/testing/scenarios.js';
import { type Checkout, checkout } from '../components/checkout.js';

afterEach(() => virtual.stop());

async function listen(scenario?: Scenario): Promise<Checkout> {
  const opened = checkout(scenario);
  const { container } = opened.open(
    <>
      <p>Pay</p>
      <WalletList amount={600} unlinkedWallets={UnlinkedWallets} />
    </>,
  );
  await virtual.start({ container });
  return opened;
}

const ready = () => screen.findByRole('radio', { name: 'Paytm' });

/** Reads on until a phrase starts with the text. Returns all spoken phrases. */
async function readTo(phrase: string): Promise<string[]> {
  await virtual.clearSpokenPhraseLog();
  for (let steps = 0; steps < 100; steps += 1) {
    await virtual.next();
    if ((await virtual.lastSpokenPhrase()).startsWith(phrase)) return virtual.spokenPhraseLog();
  }
  throw new Error(`Never spoken: "${phrase}". Spoken: ${(await virtual.spokenPhraseLog()).join(' | ')}`);
}

/**
 * Returns the live region announcements since the log was cleared. This reader speaks twice when one element replaces
 * another, because it also counts the removal. `test/hear` has what a real screen reader says.
 */
const announced = async () =>
  (await virtual.spokenPhraseLog())
    .filter((phrase) => /^(?:polite|assertive): /.test(phrase))
    .filter((phrase, index, all) => phrase !== all[index - 1]);

test('reads the list in order: heading, refresh, then each wallet with balance, age and affordability', async () => {
  await listen();
  await ready();

  expect(
    (await readTo('radio, PhonePe')).filter((phrase) => /^(?:heading|button|group|radio)/.test(phrase)),
  ).toEqual([
    'heading, Wallets, level 2',
    'button, Refresh balances, not disabled',
    'group, Wallets',
    'radio, Paytm, ₹1,284.50 Enough · Just now ending in 10, not checked, position 1, set size 4',
    'radio, PhonePe, ₹462.00 Add ₹138.00 to pay ending in 10, not checked, position 2, set size 4',
  ]);
  expect((await readTo('heading, Link and pay')).filter((phrase) => phrase.startsWith('radio'))).toEqual([
    'radio, MobiKwik, ₹86.20 ₹513.80 short · 3 hours ago ending in 10, not checked, position 3, set size 4',
    'radio, Amazon Pay, ₹2,310.75 2 days ago · may have changed, not checked, position 4, set size 4',
  ]);
  expect(await readTo('LazyPay')).toContain('list, Link and pay');
});

test('reads each instrument of a wallet by its name, in a group with the name of the wallet', async () => {
  await listen(scenarios.paytmPostpaid);
  await screen.findAllByRole('radio');

  const heard = await readTo('radio, Paytm Postpaid');
  expect(heard.filter((phrase) => /^(?:group|radio)/.test(phrase))).toEqual([
    'group, Wallets',
    'group, Paytm',
    'radio, Paytm balance, ₹45.00 Add ₹555.00 to pay, not checked, position 1, set size 2',
    'radio, Paytm Postpaid, ₹22,250.00 credit Enough · 1 min ago, not checked, position 2, set size 2',
  ]);
});

test('reads that wallets are loading in the place of the list', async () => {
  await listen(scenarios.loading);

  expect(await readTo('Loading wallets')).not.toContain('radio');
});

test('announces the start and the end of a refresh once each and reads the new balance', async () => {
  const { advance } = await listen();
  await ready();
  await readTo('button, Refresh balances');

  await virtual.clearSpokenPhraseLog();
  await virtual.act();
  await screen.findByRole('radio', { name: 'MobiKwik', description: /₹586.20 Add ₹13.80 to pay/ });
  await waitFor(async () =>
    expect(await announced()).toEqual(['polite: Checking balances', 'polite: Balances updated']),
  );
  act(() => advance(60 * 60_000));
  await screen.findByRole('radio', { name: 'MobiKwik', description: /1 hour ago/ });
  expect(await announced()).toHaveLength(2);

  const [row] = (await readTo('radio, MobiKwik')).slice(-1);
  expect(row).toMatch(/^radio, MobiKwik, ₹586.20 .*1 hour ago.*, not checked/);
  await virtual.act();
  expect((await screen.findByRole<HTMLInputElement>('radio', { name: 'MobiKwik' })).checked).toBe(true);
});

test('announces once why a refresh failed and reads the same message in the list', async () => {
  await listen(scenarios.refreshFails);
  await ready();
  await readTo('button, Refresh balances');
  const reason = 'Could not check balances. The service is not responding.';

  await virtual.clearSpokenPhraseLog();
  await virtual.act();
  await waitFor(async () =>
    expect(await announced()).toEqual(['polite: Checking balances', `polite: ${reason}`]),
  );

  const spoken = (await readTo('radio, Paytm')).join(' ');
  expect(spoken).toContain('Could not check balances.');
  expect(spoken).toContain('The service is not responding.');
});

test('reads why the list could not be loaded and tries again', async () => {
  const { emulator } = await listen(scenarios.providerDown);
  await screen.findByRole('button', { name: 'Try again' });

  const spoken = await readTo('button, Try again');
  expect(spoken.slice(spoken.indexOf('heading, Wallets, level 2'))).toEqual([
    'heading, Wallets, level 2',
    'alert',
    'strong',
    'Your wallets could not be loaded.',
    'end of strong',
    'The service is not responding.',
    'end of alert',
    'button, Try again, not disabled',
  ]);
  emulator.setFault(null);
  await virtual.act();
  await ready();
  expect(await readTo('radio, Paytm')).toContain('group, Wallets');
});

test('announces the end of a wait once, and nothing while it counts down', async () => {
  const { advance } = await listen(scenarios.rateLimited);
  await screen.findByText(/Try again in 30 seconds/);
  await virtual.clearSpokenPhraseLog();

  for (let second = 0; second < 29; second += 1) act(() => advance(1000));
  await screen.findByText(/Try again in 1 second/);
  expect(await announced()).toEqual([]);

  act(() => advance(1000));
  await waitFor(async () => expect(await announced()).toEqual(['polite: You can try again now.']));
  expect((await readTo('button, Try again')).join(' ')).toContain('You can try again now.');
});
