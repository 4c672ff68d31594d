import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runs } from '../../scripts/runs.mjs';
import { type FirefoxSession, startFirefox } from './marionette-session.js';
import { serveElementPage } from './serve-element-page.js';

const program = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';

/** Tests the built element in a stock Firefox, if it is installed. */
describe.runIf(runs(program))('in Firefox, under the strictest policy', () => {
  let site: Awaited<ReturnType<typeof serveElementPage>>;
  let firefox: FirefoxSession;

  beforeAll(async () => {
    [site, firefox] = await Promise.all([serveElementPage(), startFirefox(program)]);
  });
  afterAll(async () => {
    await Promise.all([firefox?.close(), site?.close()]);
  });

  const text = () => firefox.run('return document.body.innerText');
  const chosen = () =>
    firefox.run('return [...document.querySelectorAll("input:checked")].map((i) => i.value)');
  const press = (selector: string) => firefox.run(`document.querySelector('${selector}').click()`);

  test('the built element lists, refreshes and posts the choice', async () => {
    await firefox.open(site.url);
    await expect.poll(text).toContain('MobiKwik');
    expect(await text()).not.toContain('Paytm without scripts');
    await press('.batua-header button');
    await expect.poll(text).toContain('₹586.20');
    await press('input[value="wlt_mobikwik"]');
    expect(await chosen()).toEqual(['wlt_mobikwik']);
    await press('form > button');
    await expect.poll(() => firefox.run('return location.search')).toBe('?wallet=wlt_mobikwik');
  });

  test('the built element moves to another form and keeps its choice', async () => {
    await firefox.open(site.url);
    await expect.poll(text).toContain('MobiKwik');
    await press('input[value="wlt_phonepe"]');
    await firefox.run(`const form = document.createElement('form');
      form.append(document.querySelector('batua-wallet-list'));
      document.body.append(form);`);
    await expect
      .poll(() => firefox.run('return new FormData(document.forms[1]).get("wallet")'))
      .toBe('wlt_phonepe');
    expect(await firefox.run('return new FormData(document.forms[0]).get("wallet")')).toBeNull();
  });

  test('the built element loads the words of its locale', async () => {
    await firefox.open(`${site.url}/?locale=hi`);
    await expect.poll(text).toContain('वॉलेट');
  });
});
