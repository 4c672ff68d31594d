import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { browserAnd } from './browser-and.js';
import { row, wallet } from './checkout-page.js';
import { type ScenarioName, serveStrictPage } from './strict-page/serve-strict-page.js';

declare global {
  var shifts: Shift[];
}

interface Shift {
  value: number;
  /** Classes of the elements that moved. */
  moved: string[];
}

const world = browserAnd(serveStrictPage);

afterEach(() => world.site.startOver());

/** Records every layout shift, including shifts right after input, which the browser's score ignores. */
function watchShifts() {
  globalThis.shifts = [];
  new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries() as (PerformanceEntry & {
      value: number;
      sources: { node: Node | null }[];
    })[]) {
      const elements = entry.sources.map(({ node }) =>
        node instanceof Element ? node : node?.parentElement,
      );
      const inList = elements.filter((element) => element?.closest('.batua-wallet-list'));
      const moved = inList.map((element) => element?.className ?? '');
      if (moved.length > 0) globalThis.shifts.push({ value: entry.value, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function open(
  rendered: 'server' | 'browser',
  width: number,
  linking = false,
  scenario: ScenarioName = 'linked',
): Promise<Page> {
  const page = await world.browser.newPage({ locale: 'en-IN', viewport: { width, height: 900 } });
  await page.addInitScript(watchShifts);
  await page.goto(world.site.url(rendered, scenario, linking));
  return page;
}

/** Waits for the next paint and returns the shifts so far. */
const shiftsOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<Shift[]>((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => setTimeout(() => resolve(globalThis.shifts))),
        );
      }),
  );

const order = (page: Page) =>
  page
    .getByRole('radio')
    .evaluateAll((radios) => radios.map((radio) => (radio instanceof HTMLInputElement ? radio.value : '')));

const visits: [rendered: 'server' | 'browser', device: string, width: number, linking?: boolean][] = [
  ['browser', 'a phone', 390],
  ['browser', 'a small phone', 360],
  ['browser', 'a desktop', 1280],
  ['server', 'a phone', 390],
  ['browser', 'a phone with linking', 390, true],
];

describe.each(visits)('rendered by the %s, on %s', (rendered, _device, width, linking = false) => {
  test('nothing in the list moves while it loads, during a selection and during a refresh', async () => {
    const emulator = world.site.emulator('linked');
    emulator.setLatency({ list: rendered === 'browser' ? 300 : 0, refresh: 300 });
    const page = await open(rendered, width, linking);
    if (rendered === 'browser') await page.locator('.batua-skeleton').waitFor();
    await wallet(page, 'MobiKwik').waitFor();
    expect(await shiftsOf(page)).toEqual([]);
    const before = await order(page);

    await row(page, 'MobiKwik').click();
    await page.getByRole('button', { name: 'Refresh balances' }).click();
    await page.getByRole('button', { name: 'Checking…' }).waitFor();
    expect(await shiftsOf(page)).toEqual([]);
    emulator.customers.get('asha')?.wallets.reverse(); // Juspay can change the order
    await row(page, 'MobiKwik').getByText('₹586.20').waitFor();

    expect(await shiftsOf(page)).toEqual([]);
    expect(await order(page)).toEqual(before);
    expect(await wallet(page, 'MobiKwik').isChecked()).toBe(true);
    await page.close();
  });
});

test('nothing moves while the customer scrolls through fifty wallets, and each row is drawn', async () => {
  const page = await open('browser', 390, false, 'many');
  await page.getByRole('radio').nth(39).waitFor();
  const options = page.locator('.batua-option');

  for (let at = 0; at < 40; at += 3) {
    await options.nth(at).click();
    expect(await page.getByRole('radio').nth(at).isChecked()).toBe(true);
    expect(await shiftsOf(page)).toEqual([]);
  }
  // The next key chooses a row that the browser has drawn again.
  await page.getByRole('radio').nth(39).focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.getByRole('radio').first().isChecked()).toBe(true);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => page.getByRole('radio').nth(39).isChecked()).toBe(true);
  await page.close();
});

test('the check detects a row that moves', async () => {
  const page = await open('browser', 390);
  await wallet(page, 'MobiKwik').waitFor();

  await row(page, 'Paytm').evaluate((element) => element.before(document.createElement('hr')));

  expect(await shiftsOf(page)).not.toEqual([]);
  await page.close();
});

test('uses tabular digits for every number', async () => {
  const page = await open('server', 390);
  await wallet(page, 'Paytm').waitFor();
  const numbers = page.locator(
    '.batua-wallet-list :is(.batua-amount, time, .batua-mobile-number), .batua-wallet-balance .batua-amount',
  );
  expect(await numbers.count()).toBeGreaterThan(10);

  const settings = await numbers.evaluateAll((elements) =>
    elements.map((element) => getComputedStyle(element).fontVariantNumeric),
  );

  expect([...new Set(settings)]).toEqual(['tabular-nums']);
  await page.close();
});
