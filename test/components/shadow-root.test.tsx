import { render, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { LinkingPage, freecharge } from '../../stories/linking-page.js';
import { type Scenario, scenarios } from '../../src/testing/scenarios.js';
import { ourCss, withoutOurSheets } from '../visual/our-sheets.js';
import { checkout } from './checkout.js';

let host: HTMLElement;
let root: ShadowRoot;
let restore: () => void;

beforeEach(() => {
  restore = withoutOurSheets();
  host = document.createElement('div');
  document.body.append(host);
  root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ourCss);
  root.adoptedStyleSheets = [sheet];
});
afterEach(() => {
  host.remove();
  restore();
});

/** Opens a checkout inside the shadow root. */
function openInside(scenario: Scenario, providers = ['MOBIKWIK']) {
  const world = checkout(scenario);
  const container = document.createElement('div');
  root.append(container);
  render(world.page(<LinkingPage amount={600} providers={providers} />), { container });
  return { ...within(container), emulator: world.emulator };
}

test('has its tokens in a shadow root, and takes those of the page around it', async () => {
  const inside = openInside(scenarios.linked);
  await inside.findByRole('radio', { name: 'Paytm' });
  const row = getComputedStyle(root.querySelector('.batua-option') as Element);

  expect([row.minHeight, row.color]).toEqual(['64px', 'rgb(23, 26, 31)']);
  host.style.setProperty('--batua-color-text', 'rgb(1, 2, 3)');
  expect(row.color).toBe('rgb(1, 2, 3)');
});

test('finds every element that an ID names inside the shadow root', async () => {
  const inside = openInside(freecharge());
  await userEvent.click(await inside.findByRole('button', { name: 'Link Freecharge' }));
  await inside.findByRole('textbox');
  const named = [...root.querySelectorAll('*')].flatMap((element) =>
    ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap(
      (attribute) => element.getAttribute(attribute)?.split(' ') ?? [],
    ),
  );

  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((id) => !root.getElementById(id))).toEqual([]);
});

test('moves the focus through linking inside a shadow root', async () => {
  const inside = openInside(freecharge());
  await userEvent.click(await inside.findByRole('button', { name: 'Link Freecharge' }));
  const field = await inside.findByRole('textbox');
  await waitFor(() => expect(root.activeElement).toBe(field));

  await userEvent.keyboard('1234{Enter}');

  const radio = await inside.findByRole('radio', { name: 'Freecharge' });
  await waitFor(() => expect(root.activeElement).toBe(radio));
});

test('moves the focus to the code of a wallet that the customer adds inside a shadow root', async () => {
  const inside = openInside(freecharge());
  await userEvent.click(await inside.findByRole('button', { name: 'Link another wallet' }));
  await userEvent.click(inside.getByRole('button', { name: 'MobiKwik' }));

  const field = await inside.findByRole('textbox');
  await waitFor(() => expect(root.activeElement).toBe(field));
});

test('keeps the focus inside a shadow root when another try succeeds', async () => {
  const inside = openInside(scenarios.providerDown);
  const retry = await inside.findByRole('button', { name: 'Try again' });
  retry.focus();
  inside.emulator.setFault(null);
  await userEvent.click(retry);

  await inside.findByRole('radio', { name: 'Paytm' });
  await waitFor(() => expect(root.activeElement).toBe(inside.getByRole('heading', { name: 'Wallets' })));
});

test('moves the focus to the new code when other providers stay in the menu inside a shadow root', async () => {
  const inside = openInside(scenarios.linked, ['SIMPL', 'OLAMONEY']);
  await userEvent.click(await inside.findByRole('button', { name: 'Link another wallet' }));
  inside.getByRole('button', { name: 'Simpl' }).focus();
  await userEvent.keyboard('{Enter}');

  const field = await inside.findByRole('textbox');
  await waitFor(() => expect(root.activeElement).toBe(field));
  await userEvent.keyboard('1234{Enter}');
  const radio = await inside.findByRole('radio', { name: /Simpl/ });
  await waitFor(() => expect(root.activeElement).toBe(radio));
});
