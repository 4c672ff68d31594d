import { waitFor, within } from 'storybook/test';
import { type WalletListProps, UnlinkedWallets } from '../src/index.js';
import { WalletActions, linkingEn as linking } from '../src/linking.js';
import { type Scenario, scenarios, unlinkedWallet } from '../src/testing.js';
import { en } from '../src/messages/en.js';
import { fill } from './fill.js';
import { freecharge, withWallets } from './linking-page.js';

/** One list of the sheet. */
export interface SheetState {
  title: string;
  scenario?: Scenario;
  list?: WalletListProps;
  /** Class of the element around the list. */
  className?: string;
  colorScheme?: 'light' | 'dark';
  /** Brings the list into its state. */
  enter?: (cell: HTMLElement) => Promise<unknown>;
}

async function press(cell: HTMLElement, name: string | RegExp) {
  (await within(cell).findByRole('button', { name })).click();
}

/** Enters a code as a customer does. The field belongs to React, which reads the change from an event. */
async function typeOtp(cell: HTMLElement, otp: string) {
  const field = await within(cell).findByRole('textbox');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, otp);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Gives an element a class as soon as it is there. */
const mark = (selector: string, className: string) => async (cell: HTMLElement) =>
  waitFor(() => {
    const found = cell.querySelector(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    found.classList.add(className);
  });

const refresh = (cell: HTMLElement) => press(cell, en.refresh);
const link = (name: string) => (cell: HTMLElement) => press(cell, fill(linking.linkName, { name }));
const row = '.batua-wallet:nth-child(2) .batua-option';

/** Every state of the list, in the order of the sheet. */
export const sheetStates: readonly SheetState[] = [
  { title: 'At rest', list: { amount: 1499 } },
  { title: 'Chosen', list: { amount: 420, defaultValue: 'wlt_phonepe' } },
  { title: 'Chosen, with an old balance', list: { amount: 420, defaultValue: 'wlt_mobikwik' } },
  { title: 'Row under the pointer', enter: mark(row, 'is-hover') },
  { title: 'Row with the focus', enter: mark(`${row} .batua-radio`, 'is-focus') },
  { title: 'Button under the pointer', enter: mark('.batua-refresh', 'is-hover') },
  { title: 'Button with the focus', enter: mark('.batua-refresh', 'is-focus') },
  { title: 'Pressed button', enter: mark('.batua-refresh', 'is-pressed') },
  { title: 'Disabled', list: { disabled: true, defaultValue: 'wlt_paytm' } },
  { title: 'Too little money, disabled', list: { amount: 1499, insufficientBalance: 'disable' } },
  { title: 'Loading', scenario: scenarios.loading },
  { title: 'Refreshing', scenario: scenarios.refreshing, enter: refresh },
  { title: 'Partly refreshed', scenario: scenarios.providerStuck, list: { amount: 420 }, enter: refresh },
  { title: 'Refresh failed', scenario: scenarios.refreshFails, enter: refresh },
  { title: 'Too many refreshes', scenario: scenarios.refreshRateLimited, enter: refresh },
  { title: 'List failed', scenario: scenarios.providerDown },
  { title: 'Too many requests', scenario: scenarios.rateLimited },
  { title: 'Signed out', scenario: scenarios.signedOut },
  { title: 'Customer not found', scenario: scenarios.customerNotFound },
  { title: 'No wallets', scenario: scenarios.empty },
  { title: 'Only wallets to link', scenario: scenarios.onlyUnlinked },
  { title: 'Pay later and points', scenario: scenarios.payLater, list: { amount: 400 } },
  { title: 'Old balances', scenario: scenarios.stale, list: { amount: 1000 } },
  { title: 'Never checked', scenario: scenarios.neverRefreshed, list: { amount: 100 } },
  {
    title: 'Sending a code',
    scenario: freecharge({ fault: { kind: 'hang', on: ['authenticate'] } }),
    enter: link('Freecharge'),
  },
  { title: 'Code sent', scenario: freecharge(), enter: link('Freecharge') },
  {
    title: 'Wrong code',
    scenario: freecharge(),
    enter: async (cell) => {
      await link('Freecharge')(cell);
      await typeOtp(cell, '9999');
      await press(cell, linking.verify);
      await within(cell).findByText(linking.error_wrong_otp);
    },
  },
  { title: 'Locked', scenario: freecharge({}, { locked: true }), enter: link('Freecharge') },
  {
    title: 'On the page of the provider',
    scenario: withWallets([unlinkedWallet('AMAZONPAY')]),
    enter: link('Amazon Pay'),
  },
  {
    title: 'Asking before removing',
    list: { defaultValue: 'wlt_phonepe' },
    enter: (cell) => press(cell, fill(linking.removeName, { name: 'PhonePe' })),
  },
  {
    title: 'Forced colours, imitated',
    className: 'is-forced',
    list: { amount: 420, defaultValue: 'wlt_phonepe' },
    enter: mark(`${row} .batua-radio`, 'is-focus'),
  },
  { title: 'Dark', colorScheme: 'dark', list: { amount: 1499, defaultValue: 'wlt_amazonpay' } },
];

/** Props that all lists of the sheet share. */
export const sheetProps: WalletListProps = {
  headingLevel: 3,
  rowActions: WalletActions,
  unlinkedWallets: UnlinkedWallets,
};
