import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumLaunchOptions } from '../../scripts/browser.mjs';
import { bundleStyles } from '../../scripts/bundle-styles.js';

const light = 'rgb(23, 26, 31)';
const dark = 'rgb(236, 238, 242)';

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(await chromiumLaunchOptions());
});

afterAll(() => browser?.close());

/** The style sheet as a merchant's Vite build ships it, after the merchant's own rules. */
async function minified(merchantCss: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'styles-'));
  try {
    await writeFile(join(root, 'styles.css'), bundleStyles('src/styles/styles.css'));
    await writeFile(join(root, 'merchant.css'), merchantCss);
    await writeFile(join(root, 'main.js'), "import './merchant.css';\nimport './styles.css';\n");
    await writeFile(join(root, 'index.html'), '<script type="module" src="/main.js"></script>');
    await build({ root, configFile: false, logLevel: 'error' });
    const assets = join(root, 'dist/assets');
    const sheet = (await readdir(assets)).find((file) => file.endsWith('.css'));
    return await readFile(join(assets, sheet ?? ''), 'utf8');
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

test.each([
  ['a page without a color-scheme stays light', '', 'dark', light],
  ['a light page stays light', ':root { color-scheme: light; }', 'dark', light],
  ['a page of both schemes is dark on a dark system', ':root { color-scheme: light dark; }', 'dark', dark],
  [
    'a page of both schemes is light on a light system',
    ':root { color-scheme: light dark; }',
    'light',
    light,
  ],
] as const)(
  '%s, and its parts decide for themselves, when Vite has minified the styles',
  async (_title, css, system, expected) => {
    const context = await browser.newContext({ colorScheme: system });
    const page = await context.newPage();
    await page.setContent(`
    <style>${await minified(css)} p { color: var(--batua-color-text); }</style>
    <p>page</p>
    <div data-color-scheme="dark"><p>dark</p></div>
    <div data-color-scheme="light"><p>light</p></div>
  `);
    const colours = await page
      .locator('p')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).color));
    await context.close();
    expect(colours).toEqual([expected, dark, light]);
  },
);
