import { screen, within } from '@testing-library/react';
import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { wordsOf } from '../../components/checkout.js';

export { LinkingPage, freecharge, withWallets } from '../../../stories/linking-page.js';

export const linkButton = (name = 'Freecharge') => screen.findByRole('button', { name: `Link ${name}` });

export const otpField = (name = /^Enter the code/) => screen.findByRole('textbox', { name });

export const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

/** Presses "Link", waits for the code field and enters a code. */
export async function enterOtp(code: string, name = 'Freecharge'): Promise<HTMLElement> {
  await userEvent.click(await linkButton(name));
  const field = await otpField();
  await userEvent.fill(field, code);
  return field;
}

/** Returns a matcher for the title of an error. A name in it is a separate element. */
export const errorTitle =
  (words: string) =>
  (_text: string, element: Element | null): boolean =>
    element?.tagName === 'STRONG' && wordsOf(element) === words;

/** Returns the open linking step. */
export const step = (name = 'Freecharge') => screen.getByRole('group', { name: `Link ${name}` });

export const stepWords = (name = 'Freecharge') => wordsOf(step(name));

/** Returns the live region of linking, which is outside the list. */
export function linkingStatus(): HTMLElement {
  const regions = screen.getAllByRole('status').filter((region) => !region.closest('.batua-wallet-list'));
  expect(regions).toHaveLength(1);
  return regions[0] as HTMLElement;
}

/** Returns an array that collects every announcement from now on. */
export function recordAnnouncements(): string[] {
  const announcements: string[] = [];
  const region = linkingStatus();
  new MutationObserver(() => announcements.push(wordsOf(region))).observe(region, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return announcements;
}

/** Waits for linked wallets and returns the names of their radios. */
export const linkedNames = async () =>
  (await screen.findAllByRole('radio')).map((radio) => wordsOf((radio as HTMLInputElement).labels?.[0]));

export const unlinkedNames = () =>
  within(screen.getByRole('list', { name: 'Link and pay' }))
    .getAllByRole('listitem')
    .map((item) => wordsOf(item.querySelector('.batua-name')));
