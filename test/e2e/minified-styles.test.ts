import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { bundleStyles } from '../../scripts/bundle-styles.js';
import { theBrowser } from './checkout-page.js';

const light = 'rgb(23, 26, 31)';
const dark = 'rgb(236, 238, 242)';

/** Returns the style sheet of a merchant's Vite build, after the merchant's rules. */
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
  ['keeps a page without a color-scheme light', '', 'dark', light],
  ['keeps a light page light', ':root { color-scheme: light; }', 'dark', light],
  ['makes a page of both schemes dark on a dark system', ':root { color-scheme: light dark; }', 'dark', dark],
  [
    'makes a page of both schemes light on a light system',
    ':root { color-scheme: light dark; }',
    'light',
    light,
  ],
] as const)(
  '%s and respects data-color-scheme after Vite minifies the styles',
  async (_title, css, system, expected) => {
    const context = await (await theBrowser()).newContext({ colorScheme: system });
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
