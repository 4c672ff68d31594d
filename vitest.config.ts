import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from './scripts/browser.mjs';
import { elementAlias } from './scripts/build-element.mjs';
import { findFirefox } from './scripts/engines.mjs';
import { inTurn } from './scripts/in-turn.js';
import { PlainSummary } from './scripts/plain-summary.js';
import { QuickFirst } from './scripts/quick-first.js';

const oldest = fileURLToPath(new URL('test/react-18/node_modules', import.meta.url));
const react18 = { find: /^react(-dom)?($|\/)/, replacement: `${oldest}/react$1$2` };
const oldestQuery = { find: /^@tanstack\/react-query$/, replacement: `${oldest}/@tanstack/react-query` };

// Listed, because Vite would otherwise discover one during a run and load React a second time.
const optimizeDeps = {
  include: [
    'react',
    'react/jsx-runtime',
    'react/jsx-dev-runtime',
    'react-dom',
    'react-dom/client',
    'react-dom/server.browser',
    '@tanstack/react-query',
    '@testing-library/react',
    '@guidepup/virtual-screen-reader',
    'axe-core',
    'msw',
    'msw/browser',
  ],
};

const launchOptions = await chromiumLaunchOptions();

/**
 * Two cores run two files at a time: one in Node, which often waits, beside one in Chromium, which computes. The
 * projects of each kind take turns. With more cores, a project has several workers, and Vitest finishes a group of
 * projects before it starts the next: all at once would be more browsers than the cores can run without timeouts.
 */
const fewCores = availableParallelism() <= 2;
const group = (order: number) => ({ groupOrder: fewCores ? 1 : order });

const browserProvider: typeof playwright = (options) =>
  fewCores ? inTurn(playwright(options)) : playwright(options);

/** Returns a new object on every call, because Vitest modifies its configuration. */
const chromium = (name: string, viewport = { width: 1280, height: 720 }) => ({
  enabled: true,
  headless: true,
  ui: false, // in the UI, Tab leaves the tested page
  screenshotFailures: false,
  provider: browserProvider({ launchOptions, contextOptions: { locale: 'en-IN', viewport } }),
  instances: [{ browser: 'chromium' as const, name: `${name} (chromium)` }],
});

/** Tests of styles, words, axe and code without React. A version of React cannot change their result. */
const sameInEveryReact = [
  'test/{client,messages,model,stories,testing}/**',
  'test/accessibility/{amounts,contrast,emulated-media,forced-colours,languages,linking,reflow,right-to-left}.test.tsx',
  'test/components/{layout,narrow-column,resets,wallet-mark}.test.tsx',
  'test/linking/components/{chosen-row,linking-look}.test.tsx',
];

/** Long limits for a busy machine. A test that never finishes still ends. */
const longTimeouts = { testTimeout: 60_000, hookTimeout: 60_000 } as const;

const endToEnd = {
  isolate: false,
  sequence: group(2),
  ...longTimeouts,
  environment: 'node',
  expect: { poll: { timeout: 15_000 } },
} as const;

const inFirefox = {
  ...endToEnd,
  name: 'e2e-firefox',
  env: { E2E_BROWSER: 'firefox' },
  include: ['keyboard', 'csp', 'back-forward-cache', 'element'].map((name) => `test/e2e/${name}.test.ts`),
};

/** `isolate: false`: the files of a project share one page or process, and load the modules once. */
export default defineConfig({
  test: {
    reporters: ['default', new PlainSummary()],
    sequence: { sequencer: QuickFirst },
    coverage: { provider: 'v8', include: ['src/**'] },
    projects: [
      {
        test: {
          sequence: group(1),
          name: 'node',
          isolate: false,
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/hear/**'],
          testTimeout: 20_000, // property tests, on a busy machine
        },
      },
      {
        resolve: { alias: [oldestQuery] },
        test: {
          sequence: group(1),
          name: 'oldest-query',
          isolate: false,
          environment: 'node',
          include: ['test/query/**/*.test.ts', 'test/linking/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        plugins: [react()],
        publicDir: '.storybook/public',
        optimizeDeps,
        test: {
          ...longTimeouts,
          sequence: group(1),
          name: 'browser',
          isolate: false,
          env: { REACT: '19' },
          include: ['test/**/*.test.tsx'],
          exclude: ['test/visual/**', 'test/element/**'],
          setupFiles: ['test/setup-network.ts', 'test/setup-browser.ts'],
          browser: chromium('browser'),
        },
      },
      {
        plugins: [react()],
        publicDir: '.storybook/public',
        optimizeDeps,
        cacheDir: 'node_modules/.vite-react-18',
        resolve: { alias: [react18, oldestQuery] },
        test: {
          ...longTimeouts,
          sequence: group(2),
          name: 'browser-react-18',
          isolate: false,
          env: { REACT: '18' },
          include: ['test/**/*.test.tsx'],
          exclude: ['test/visual/**', 'test/element/**', 'test/**/*.react-19.test.tsx', ...sameInEveryReact],
          setupFiles: ['test/setup-network.ts', 'test/setup-browser.ts'],
          browser: chromium('browser-react-18'),
        },
      },
      {
        plugins: [react()],
        publicDir: '.storybook/public',
        optimizeDeps,
        cacheDir: 'node_modules/.vite-pictures',
        test: {
          ...longTimeouts,
          sequence: group(2),
          name: 'pictures',
          env: {
            CHROMIUM: launchOptions.executablePath.includes('node_modules/.cache/chromium-')
              ? 'packaged'
              : 'another',
          },
          include: ['test/visual/**/*.test.tsx'],
          setupFiles: ['test/setup-network.ts', 'test/setup-browser.ts'],
          browser: chromium('pictures', { width: 500, height: 1400 }), // room for a phone that is not scaled down
        },
      },
      {
        publicDir: '.storybook/public',
        optimizeDeps: {
          include: ['preact', 'preact/hooks', 'jquery', 'vue', 'msw', 'msw/browser'],
          exclude: ['@tanstack/query-core'], // its modules are replaced one by one
        },
        cacheDir: 'node_modules/.vite-element',
        resolve: { alias: elementAlias },
        test: {
          ...longTimeouts,
          sequence: group(2),
          name: 'element',
          include: ['test/element/**/*.test.tsx'],
          setupFiles: ['test/setup-network.ts'],
          browser: chromium('element'),
        },
      },
      {
        plugins: [storybookTest({ configDir: fileURLToPath(new URL('.storybook', import.meta.url)) })],
        test: {
          ...longTimeouts,
          sequence: group(3),
          isolate: false,
          name: 'stories',
          browser: chromium('stories'),
        },
      },
      {
        plugins: [storybookTest({ configDir: fileURLToPath(new URL('.storybook', import.meta.url)) })],
        cacheDir: 'node_modules/.vite-translated-stories',
        test: {
          ...longTimeouts,
          sequence: group(3),
          name: 'translated-stories',
          isolate: false,
          env: { TRANSLATED: 'true' },
          setupFiles: ['test/translate-stories.ts'],
          browser: chromium('translated-stories'),
        },
      },
      { test: { ...endToEnd, name: 'e2e', include: ['test/e2e/**/*.test.ts'] } },
      ...(findFirefox() ? [{ test: inFirefox }] : []),
    ],
  },
});
