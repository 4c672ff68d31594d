import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from '../../scripts/browser.mjs';

/** `npm run languages`: every story in every language, on the narrowest page. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  cacheDir: 'node_modules/.vite-languages',
  plugins: [storybookTest({ configDir: fileURLToPath(new URL('../../.storybook', import.meta.url)) })],
  test: {
    name: 'languages',
    setupFiles: ['test/languages/measure-languages.ts'],
    env: { LANGUAGES: process.env['LANGUAGES'] ?? '', TRANSLATED: 'true' }, // axe runs in `npm test`
    testTimeout: 120_000,
    hookTimeout: 120_000,
    browser: {
      enabled: true,
      headless: true,
      ui: false,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: await chromiumLaunchOptions(),
        contextOptions: { locale: 'en-IN', viewport: { width: 1280, height: 900 } },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
