import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runs } from '../../scripts/runs.mjs';
import { type FirefoxSession, startFirefox } from './marionette-session.js';
import { serveElementPage } from './serve-element-page.js';

const program = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';

/** Tests the built element in a stock Firefox, if it is installed. */
describe.runIf(runs(program))('in Firefox', () => {
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

  const sent = (form: string) =>
    firefox.run(`return new FormData(document.querySelector('${form}')).get('wallet')`);
  /** Runs a script as one of the page's own. */
  const runInPage = (code: string) =>
    firefox.run(
      `const script = document.createElement('script'); script.textContent = ${JSON.stringify(code)}; document.head.append(script)`,
    );

  test('the built element lists, refreshes and posts the choice under the strictest policy', async () => {
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

  test('the built element survives jQuery that moves, detaches and wraps it', async () => {
    await firefox.open(`${site.url}/libraries`);
    await expect.poll(text).toContain('MobiKwik');
    await press('input[value="wlt_phonepe"]');

    await runInPage("$('batua-wallet-list').appendTo('#two').wrap('<section>')");
    await expect.poll(() => sent('#two')).toBe('wlt_phonepe');
    await runInPage(
      "{ const list = $('batua-wallet-list').detach(); setTimeout(() => $('#one').append(list)) }",
    );
    await expect.poll(() => sent('#one')).toBe('wlt_phonepe');
    await runInPage("$('batua-wallet-list').attr('amount', 500)");
    await expect.poll(text).toContain('Add ₹38.00 to pay');
  });

  test('the built element takes Vue bindings and survives a KeepAlive', async () => {
    await firefox.open(`${site.url}/libraries`);
    await runInPage(`
      document.querySelector('#one').remove();
      const { createApp, h, KeepAlive, reactive } = Vue;
      const state = reactive({ amount: 100, open: true, choice: '' });
      const onChange = ({ detail }) => (state.choice = detail.value);
      const List = () => h('batua-wallet-list', { name: 'wallet', amount: state.amount, 'onBatua-change': onChange });
      const list = { render: List };
      const closed = { render: () => h('p', 'Closed') };
      const render = () => [h('output', state.choice), h(KeepAlive, () => h(state.open ? list : closed))];
      createApp({ render }).mount('#app');
    `);
    await expect.poll(text).toContain('MobiKwik');
    await press('input[value="wlt_phonepe"]');
    await expect.poll(text).toContain('wlt_phonepe');
    await runInPage('state.amount = 500');
    await expect.poll(text).toContain('Add ₹38.00 to pay');
    await runInPage('state.open = false');
    await expect.poll(text).toContain('Closed');
    await runInPage('state.open = true');
    await expect.poll(chosen).toEqual(['wlt_phonepe']);
  });

  test('the built element loads the words of its locale', async () => {
    await firefox.open(`${site.url}/?locale=hi`);
    await expect.poll(text).toContain('वॉलेट');
  });
});
