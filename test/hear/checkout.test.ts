import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { type ScenarioName, type StrictPage, serveStrictPage } from '../e2e/strict-page/serve-strict-page.js';
import { startDemoLikeNpm, startDemoOnUpstream } from '../e2e/demo.js';
import { type ScreenReader, startScreenReader } from './start-screen-reader.js';

let site: StrictPage;
let reader: ScreenReader;

beforeAll(async () => {
  site = await serveStrictPage();
});
afterAll(() => site.close());
beforeEach(async () => {
  site.startOver();
  reader = await startScreenReader();
});
afterEach(() => reader.close());

const openPage = (scenario: ScenarioName) => reader.open(site.url('browser', scenario, true));

test('speaks the list and the choice of a wallet', async () => {
  await openPage('linked');
  await reader.press('Tab', 'Tab', 'space');
  await expect(reader.transcript()).toMatchFileSnapshot('transcripts/list.txt');
});

test.each([
  ['refresh-done', 'linked', /updated/i],
  ['refresh-partly-done', 'providerStuck', /could not|updated/i],
  ['refresh-failed', 'refreshFails', /could not/i],
  ['refresh-rate-limited', 'refreshRateLimited', /too many/i],
] as const)('speaks a refresh: %s', async (name, scenario, end) => {
  await openPage(scenario);
  await reader.press('Tab', 'Return');
  await reader.waitFor(end);
  await expect(reader.transcript()).toMatchFileSnapshot(`transcripts/${name}.txt`);
});

test('speaks linking: a wrong code, the right code, removing', async () => {
  const demo = await startDemoOnUpstream({}, startDemoLikeNpm);
  onTestFinished(() => demo.close());
  const freecharge = demo.emulator.wallet('wlt_freecharge_new');
  if (!freecharge) throw new Error('The customer has no Freecharge.');
  freecharge.otp = '7394';
  await reader.open(demo.url);
  await reader.tabTo(/^Link.* Freecharge/);
  await reader.press('Return');
  await reader.waitFor(/code/i);
  await reader.type('1002');
  await reader.press('Return');
  await reader.waitFor(/wrong/i);
  await reader.type('7394');
  await reader.press('Return');
  await reader.waitFor(/linked/i);
  await reader.press('space');
  await expect(reader.transcript()).toMatchFileSnapshot('transcripts/link.txt');

  await reader.tabTo(/Remove Freecharge/);
  await reader.press('Return');
  await reader.tabTo(/^Remove push/);
  await reader.press('Return');
  await reader.waitFor(/removed/i);
  await expect(reader.transcript()).toMatchFileSnapshot('transcripts/link-and-remove.txt');
});

test('speaks a payment', async () => {
  const demo = await startDemoOnUpstream({}, startDemoLikeNpm);
  onTestFinished(() => demo.close());
  await reader.open(demo.url);
  await reader.tabTo(/Paytm/);
  await reader.press('space');
  await reader.tabTo(/^Pay /);
  await reader.press('Return');
  await reader.waitFor(/placed|paid/i);
  await expect(reader.transcript()).toMatchFileSnapshot('transcripts/pay.txt');
});
