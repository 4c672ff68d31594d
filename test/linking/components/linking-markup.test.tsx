import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { partAttributes, partClasses } from '../../../src/components/class-names.js';
import { linkingAttributes, linkingClasses } from '../../../src/linking/components/class-names.js';
import { linkedWallet, unlinkedWallet } from '../../../src/testing/data/wallet-fixture.js';
import { attributesOf, classesOf } from '../../components/classes-of.js';
import { checkout } from '../../components/checkout.js';
import { LinkingPage, withWallets, press, enterOtp } from './linking-page.js';

/** Every part of linking at once, as HTML. */
async function everyPart(): Promise<string> {
  const wallets = [
    linkedWallet('PHONEPE', { balance: 9 }),
    unlinkedWallet('FREECHARGE'),
    unlinkedWallet('LAZYPAY'),
  ];
  const { hold, open } = checkout(withWallets(wallets));
  open(<LinkingPage providers={['SIMPL']} defaultValue="wlt_phonepe" />);
  await press('Remove PhonePe');
  await enterOtp('0000');
  await press('Confirm');
  await screen.findByText(/That code is wrong/);
  await press('Link another wallet');
  hold();
  await press('Link LazyPay');
  await waitFor(() => expect(document.querySelector('.batua-linking[data-status="sending"]')).toBeTruthy());
  await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(document.querySelector('[data-busy]')).toBeTruthy());
  return document.body.innerHTML;
}

test('linking has the listed classes and data attributes and no others', async () => {
  const html = await everyPart();

  const classes = classesOf(html).filter((name) => !(name in partClasses));
  expect(classes).toEqual(Object.keys(linkingClasses).sort());
  const attributes = attributesOf(html);
  expect(attributes.filter((name) => !(name in linkingAttributes) && !(name in partAttributes))).toEqual([]);
  expect(attributes).toEqual(expect.arrayContaining(Object.keys(linkingAttributes)));
});
