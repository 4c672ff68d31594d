import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildStorybook } from '../../scripts/build-storybook.mjs';
import { theBrowser } from './checkout-page.js';
import { type ServedFolder, serveFolder } from './serve-folder.js';

interface Entry {
  id: string;
  title: string;
  name: string;
  type: 'docs' | 'story';
}

// Built while Vitest collects the tests, because each page of the documentation is a test of its own.
const folder = await buildStorybook();
const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
  entries: Record<string, Entry>;
};
const entries = Object.values(index.entries);
const pages = entries.filter(({ type }) => type === 'docs');

let served: ServedFolder;
/** One page shows every entry, so that the browser's process and cache stay. */
let page: Page;

beforeAll(async () => {
  served = await serveFolder(folder);
  page = await (await theBrowser()).newPage({ locale: 'en-IN' });
  page.setDefaultTimeout(50_000); // for a busy machine
});

afterAll(async () => {
  await page?.close();
  await served?.close();
});

/** Records the errors of the page, except for answers that stories fail on purpose. */
function recordErrors(errors: string[]): void {
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    const intended = /\/stories\/[^/]+\/wallets/.test(message.location().url);
    if (message.type() === 'error' && !intended) errors.push(message.text());
  });
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.status() === 404 && !pathname.startsWith('/stories/')) errors.push(`404: ${pathname}`);
  });
}

async function open(entry: Entry, look: () => Promise<void>): Promise<string[]> {
  const errors: string[] = [];
  recordErrors(errors);
  try {
    await page.goto(`${served.origin}/iframe.html?viewMode=${entry.type}&id=${entry.id}`);
    await page.locator('body.sb-show-main').waitFor();
    await look();
    if (await page.locator('.sb-errordisplay').isVisible())
      errors.push(await page.locator('#error-message').innerText());
    return errors.map((line) => `${entry.title} / ${entry.name}: ${line}`);
  } finally {
    await page.goto('about:blank'); // the end of this entry is not an error of the next one
    page.removeAllListeners();
  }
}

const axe = createRequire(import.meta.url).resolve('axe-core');

/** Returns what axe finds in the documentation itself. Storybook's tables of controls are not batua's. */
async function violations(): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  const { violations: found } = await page.evaluate<AxeResults>(
    `axe.run(
      { include: ['.sbdocs-content'], exclude: ['.docblock-argstable'] },
      { resultTypes: ['violations'] },
    )`,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test('finds the pages of the documentation', () => {
  expect(pages.length).toBeGreaterThan(10);
});

test.for(pages)('shows $title / $name without an error or an axe violation', async (entry) => {
  const errors = await open(entry, async () => {
    await page.locator('#storybook-docs h1').first().waitFor();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.docs-story')].every((story) => story.querySelector('.story-page')),
    );
    expect(await page.locator('#storybook-docs').innerText()).not.toMatch(
      /No code available|Unable to|preview hooks/,
    );
    // A story that still loads can be wider than its frame.
    await expect.poll(() => violations(), { timeout: 50_000 }).toEqual([]);
  });
  expect(errors).toEqual([]);
});

test('runs stories in the built Storybook', { timeout: 60_000 }, async () => {
  const stories = [
    'wallet-list-everyday-use--everyday',
    'wallet-list-states--empty',
    'wallet-list-errors--signed-out',
  ];
  const errors: string[] = [];
  for (const id of stories) {
    const entry = entries.find((known) => known.id === id);
    if (!entry) throw new Error(`There is no story ${id}: ${entries.map((known) => known.id).join(', ')}`);
    errors.push(...(await open(entry, () => page.locator('main h2').first().waitFor())));
  }
  expect(errors).toEqual([]);
});

test('has a switch for theme, colour scheme, direction, language, text size, network and width', async () => {
  const page = await (await theBrowser()).newPage({ viewport: { width: 1600, height: 900 } });
  await page.goto(`${served.origin}/?path=/story/wallet-list-everyday-use--everyday`);
  const switches = [
    /merchant theme/,
    /colour scheme/,
    /text direction/,
    /language/,
    /text size/,
    /speed/,
    /^Viewport/,
  ];
  for (const name of switches) await page.getByRole('button', { name }).waitFor();

  await page.getByRole('button', { name: /colour scheme/ }).click();
  await page.getByRole('option', { name: 'Colours: dark' }).click();
  const main = page.frameLocator('#storybook-preview-iframe').locator('main[data-color-scheme="dark"]');
  await main.getByRole('radio', { name: 'PhonePe' }).waitFor();
  expect(await main.evaluate((page) => getComputedStyle(page).backgroundColor)).toBe('rgb(15, 17, 20)');
  await page.close();
});

test('shows code that a merchant can paste', async () => {
  const entry = entries.find(({ id }) => id === 'wallet-list-everyday-use--docs');
  if (!entry) throw new Error('There is no page about everyday use.');
  const errors = await open(entry, async () => {
    await page.getByRole('switch', { name: 'Show code' }).first().click();
    const code = page.locator('pre.prismjs').first();
    await code.getByText('QueryClientProvider').first().waitFor();
    const text = (await code.innerText()).replaceAll('\u00a0', ' ');
    expect(text).toContain("import { UnlinkedWallets, WalletList, WalletsProvider } from 'batua';");
    expect(text).toContain('<WalletList unlinkedWallets={UnlinkedWallets} />');
    expect(text).not.toMatch(/meta\.story|play:|canvas/);
  });
  expect(errors).toEqual([]);
});

test('applies the network switch at once, and never holds the list at the value of its control', async () => {
  const page = await (await theBrowser()).newPage({ viewport: { width: 1600, height: 900 } });
  await page.goto(`${served.origin}/?path=/story/wallet-list-everyday-use--everyday&args=value:wlt_paytm`);
  const story = page.frameLocator('#storybook-preview-iframe');
  await story.getByRole('radio', { name: 'PhonePe' }).click();
  await story.getByRole('radio', { name: 'PhonePe', checked: true }).waitFor();

  await page.getByRole('button', { name: /speed/ }).click();
  await page.getByRole('option', { name: 'Network: very slow, 8 s' }).click();
  await story.locator('.batua-skeleton').waitFor();
  expect(await story.getByRole('radio').count()).toBe(0);
  await page.close();
});
