import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findWebKit } from '../../scripts/engines.mjs';
import { type StrictPage, serveStrictPage } from './strict-page/serve-strict-page.js';
import { type WebKitSession, keys, startWebKit } from './webkit-session.js';

/** Tests in a third engine, if it is installed. */
describe.runIf(findWebKit())('in WebKit, under the strictest policy', () => {
  let site: StrictPage;
  let webkit: WebKitSession;

  beforeAll(async () => {
    [site, webkit] = await Promise.all([serveStrictPage(), startWebKit()]);
  });

  afterEach(() => {
    site.startOver();
    site.spoil((html) => html);
  });

  afterAll(async () => {
    await Promise.all([webkit?.close(), site?.close()]);
  });

  const focused = () => webkit.run('return document.activeElement.value || document.activeElement.innerText');
  const chosen = () =>
    webkit.run('return [...document.querySelectorAll("input:checked")].map((i) => i.value)');
  const text = () => webkit.run('return document.body.innerText');

  async function open(rendered: 'server' | 'browser') {
    await webkit.open(site.url(rendered, 'linked'));
    await webkit.run(
      `window.reports = [];
       document.addEventListener('securitypolicyviolation', (event) => reports.push(event.effectiveDirective));`,
    );
    await expect.poll(text).toContain('MobiKwik');
  }

  test.each(['server', 'browser'] as const)(
    'refreshes and selects a wallet with the keyboard, rendered by the %s',
    async (rendered) => {
      await open(rendered);

      await webkit.run('document.querySelector(".batua-refresh").focus()');
      await webkit.press(keys.enter);
      await expect.poll(text).toContain('₹586.20');
      expect(await focused()).toContain('Refresh balances');

      await webkit.run('document.querySelector("input[type=radio]").focus()');
      expect(await chosen()).toEqual([]);
      await webkit.press(keys.space);
      expect(await chosen()).toEqual(['wlt_paytm']);
      await webkit.press(keys.down, keys.down);
      expect(await chosen()).toEqual(['wlt_mobikwik']);
      await webkit.press(keys.up);
      expect(await focused()).toBe('wlt_phonepe');

      expect(await webkit.run('return document.querySelectorAll("[style]").length')).toBe(0);
      // WebKit requests an icon once in each session, and the policy allows none.
      expect(await webkit.run('return reports.filter((directive) => directive !== "img-src")')).toEqual([]);
    },
  );

  test('submits the selection with the form', async () => {
    await open('server');
    await webkit.run('document.querySelector("input[value=wlt_paytm]").focus()');
    await webkit.press(keys.space, keys.down);
    await webkit.run('document.querySelector("button[type=submit]").click()');

    await expect.poll(() => webkit.run('return location.search')).toBe('?wallet=wlt_phonepe');
  });

  test('the check detects a style attribute', async () => {
    await open('browser');
    await webkit.run('document.querySelector(".batua-option").setAttribute("style", "color: red")');

    await expect.poll(() => webkit.run('return reports')).toContain('style-src-attr');
  });
});
