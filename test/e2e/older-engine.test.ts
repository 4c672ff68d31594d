import { expect, test } from 'vitest';
import { browserAnd } from './browser-and.js';
import { expectNoComplaints, heading, hydrated, payButton, says, wallet } from './checkout-page.js';
import { startDemoOnUpstream } from './demo.js';

const world = browserAnd(() => startDemoOnUpstream());

/** Removes what Chrome 91, Firefox 90 and Safari 15 do not have all together. */
function removeNewerBuiltIns(): void {
  const newer: [object, string[]][] = [
    [
      Array.prototype,
      ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'group'],
    ],
    [Array, ['fromAsync']],
    [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf']],
    [Promise, ['withResolvers', 'try']],
    [AbortSignal, ['any', 'timeout']],
    [AbortSignal.prototype, ['throwIfAborted']],
    [URL, ['canParse', 'parse']],
    [globalThis, ['structuredClone', 'Iterator', 'scheduler', 'navigation']],
    [crypto, ['randomUUID']],
  ];
  for (const [owner, names] of newer) for (const name of names) Reflect.deleteProperty(owner, name);
  Reflect.deleteProperty(Object.getPrototypeOf(crypto) as object, 'randomUUID');
  Reflect.deleteProperty(Object.getPrototypeOf([][Symbol.iterator]()) as object, 'map');
}

test('works without built-ins newer than the browser floor: list, refresh, link, pay', async () => {
  const context = await world.browser.newContext({ locale: 'en-IN' });
  await context.addInitScript(removeNewerBuiltIns);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(world.site.url);
  await hydrated(page);
  expect(await page.evaluate(() => ['at' in [], 'hasOwn' in Object])).toEqual([false, false]);

  await page.getByRole('button', { name: 'Refresh balances' }).click();
  await says(page, 'Balances updated');
  await page.getByRole('button', { name: 'Link Freecharge' }).click();
  await page.getByRole('textbox').fill('4821');
  await page.keyboard.press('Enter');
  await wallet(page, 'Freecharge').waitFor();
  await wallet(page, 'Paytm').check();
  await payButton(page).click();
  await heading(page, 'Order placed');
  expectNoComplaints(complaints);
  await context.close();
});
