import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { scenarios } from '../../../src/testing/scenarios.js';
import { checkout, nothingMore, wordsOf } from '../../components/checkout.js';
import {
  errorTitle,
  linkedNames,
  LinkingPage,
  linkingStatus,
  otpField,
  unlinkedNames,
} from './linking-page.js';

const menuButton = () => screen.findByRole('button', { name: 'Link another wallet' });

test('offers the wallets that the customer does not have and opens the linking step in the list', async () => {
  const { open, requests } = checkout(scenarios.linked);
  open(<LinkingPage providers={['PAYTM', 'FREECHARGE', 'SIMPL', 'OLAMONEY']} />);

  const button = await menuButton();
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  const offer = screen.getByRole('group', { name: 'Link another wallet' });
  const offered = within(offer)
    .getAllByRole('listitem')
    .map(({ lastChild }) => lastChild?.lastChild?.textContent);
  expect(offered).toEqual(['Simpl', 'Ola Money']);

  await userEvent.click(screen.getByRole('button', { name: 'Ola Money' }));
  const field = await otpField(/Ola Money/);
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(field.closest('.batua-unlinked-wallet')).not.toBeNull();
  expect(unlinkedNames()).toEqual(['Freecharge', 'LazyPay', 'Ola Money']);
  expect(button.getAttribute('aria-expanded')).toBe('false');

  await userEvent.keyboard('1234{Enter}');
  const radio = await screen.findByRole('radio', { name: 'Ola Money' });
  await waitFor(() => expect(document.activeElement).toBe(radio));
  expect(wordsOf(linkingStatus())).toBe('Ola Money linked');
  expect(requests.filter((request) => request.startsWith('GET'))).toHaveLength(1);
});

test('adds a wallet for a customer without wallets', async () => {
  checkout(scenarios.empty).open(<LinkingPage providers={['PAYTM']} />);

  await userEvent.click(await menuButton());
  await userEvent.click(screen.getByRole('button', { name: 'Paytm' }));
  const field = await otpField();
  await waitFor(() => expect(document.activeElement).toBe(field));
  await userEvent.keyboard('1234{Enter}');
  expect(await linkedNames()).toEqual(['Paytm']);
  expect(screen.queryByRole('button', { name: 'Link another wallet' })).toBeNull();
});

test('closes the menu on Escape and moves the focus to its button', async () => {
  checkout(scenarios.linked).open(<LinkingPage providers={['SIMPL']} />);

  const button = await menuButton();
  await userEvent.click(button);
  screen.getByRole('button', { name: 'Simpl' }).focus();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(button.getAttribute('aria-expanded')).toBe('false'));
  expect(document.activeElement).toBe(button);
});

test('says why a wallet could not be added and keeps the focus', async () => {
  const { open } = checkout({
    ...scenarios.linked,
    fault: { kind: 'server_error', on: ['create'], times: 1 },
  });
  open(<LinkingPage providers={['SIMPL']} />);

  await userEvent.click(await menuButton());
  const simpl = screen.getByRole('button', { name: 'Simpl' });
  await userEvent.click(simpl);
  await waitFor(() => expect(wordsOf(linkingStatus())).toMatch(/^Simpl could not be added\. The service/));
  expect(
    screen.getByText(errorTitle('Simpl could not be added.')).closest('.batua-error-message'),
  ).not.toBeNull();
  expect(document.activeElement).toBe(simpl);
  await userEvent.click(simpl);
  await otpField(/Simpl/);
});

test('disables a rate-limited provider until its wait ends and keeps other providers enabled', async () => {
  const { open, advance, requests } = checkout({
    ...scenarios.linked,
    fault: { kind: 'rate_limited', retryAfter: 30_000, on: ['create'], times: 1 },
  });
  open(<LinkingPage providers={['SIMPL', 'OLAMONEY']} />);

  await userEvent.click(await menuButton());
  const providers = ['Simpl', 'Ola Money'].map((name) => screen.getByRole('button', { name }));
  const disabled = () => providers.map(({ ariaDisabled }) => ariaDisabled);
  expect(disabled()).toEqual(['false', 'false']);
  await userEvent.click(providers[0] as Element);
  await waitFor(() => expect(wordsOf(linkingStatus())).toMatch(/Too many attempts/));
  expect(disabled()).toEqual(['true', 'false']);
  await userEvent.click(providers[0] as Element, { force: true });
  await nothingMore();
  expect(requests.filter((request) => request === 'POST /api/wallets')).toHaveLength(1);
  expect(wordsOf(linkingStatus())).toMatch(/^Simpl could not be added/);

  await userEvent.click(providers[1] as Element);
  await otpField(/Ola Money/);
  await userEvent.click(await menuButton());
  const simpl = screen.getByRole('button', { name: 'Simpl' });
  await userEvent.click(simpl);
  await nothingMore();
  expect(requests.filter((request) => request === 'POST /api/wallets')).toHaveLength(2);

  advance(30_000);
  await waitFor(() => expect(simpl.ariaDisabled).toBe('false'));
  await userEvent.click(simpl);
  await otpField(/Simpl/);
});

test('shows an error for a provider that the server does not allow', async () => {
  checkout(scenarios.linked).open(<LinkingPage providers={['NOSUCHPAY']} />);

  await userEvent.click(await menuButton());
  await userEvent.click(screen.getByRole('button', { name: 'Nosuchpay' }));
  await waitFor(() => expect(wordsOf(linkingStatus())).toMatch(/^Nosuchpay could not be added\./));
});
