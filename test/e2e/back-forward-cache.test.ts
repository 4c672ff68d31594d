import { expect, test } from 'vitest';
import { browserAnd } from './browser-and.js';
import { row, wallet } from './checkout-page.js';
import { serveStrictPage } from './strict-page/serve-strict-page.js';

const world = browserAnd(serveStrictPage);
const inFirefox = process.env['E2E_BROWSER'] === 'firefox';

// Headless Chromium has no back/forward cache. The test freezes the page there and sends the events of the cache.
test(`keeps the choice, the balances and the refresh of a page that was ${inFirefox ? 'in the back/forward cache' : 'frozen'}`, async () => {
  const page = await world.browser.newPage({ locale: 'en-IN' });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const calls: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/linked/')) calls.push(request.method());
  });
  await page.goto(world.site.url('browser', 'linked'));
  await row(page, 'MobiKwik').click();
  await page.evaluate(() => {
    const restored = () => void (document.documentElement.dataset['restored'] = '');
    addEventListener('pageshow', ({ persisted }) => persisted && restored());
  });
  const before = await row(page, 'MobiKwik').innerText();
  calls.length = 0;

  if (inFirefox) {
    await page.goto(world.site.url('browser', 'empty'));
    await page.goBack();
  } else {
    const session = await page.context().newCDPSession(page);
    const send = (type: string) =>
      page.evaluate((name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true })), type);
    await send('pagehide');
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await send('pageshow');
  }
  await page.locator('html[data-restored]').waitFor();

  expect(await wallet(page, 'MobiKwik').isChecked()).toBe(true);
  expect(await row(page, 'MobiKwik').innerText()).toBe(before);
  expect(calls).toEqual([]);

  await page.getByRole('button', { name: 'Refresh balances' }).click();
  await row(page, 'MobiKwik').getByText('₹586.20').waitFor();
  expect(calls).toEqual(['POST']);
  expect(await wallet(page, 'MobiKwik').isChecked()).toBe(true);
  expect(errors).toEqual([]);
  await page.close();
});
