import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import pkg from './package.json' with { type: 'json' };
import { bundleStyles } from './scripts/bundle-styles.js';
import { tokenFiles } from './scripts/token-files.js';

/** The browser floor of the README, which is TanStack Query's. `browserslist` in package.json says the same to tools. */
const browserFloor = ['chrome91', 'edge91', 'firefox90', 'safari15'];

const external = Object.keys(pkg.peerDependencies);

const files = (folder: string, pattern: RegExp) =>
  readdirSync(folder)
    .filter((file) => pattern.test(file))
    .map((file) => `${folder}/${file}`);

/**
 * Entry points: every file directly in src/, every locale, every command, and what else package.json exports.
 * scripts/build-element.mjs builds the element.
 */
const entries = ['src/messages', 'src/messages/linking']
  .flatMap((folder) => files(folder, /^[a-z]{2,3}(-\w+)?\.ts$/))
  .concat(files('src', /^(?!element\.).*\.ts$/), files('src/bin', /\.ts$/), 'src/testing/msw.ts');

const sheets = { styles: 'src/styles/styles.css', linking: 'src/linking/linking.css' };

/** Writes each style sheet twice: as it is, and in a cascade layer for merchants who use layers. */
function styles(): Plugin {
  return {
    name: 'styles',
    writeBundle() {
      mkdirSync('dist', { recursive: true });
      for (const [name, path] of Object.entries(sheets)) {
        const css = bundleStyles(path);
        writeFileSync(`dist/${name}.css`, css);
        writeFileSync(`dist/${name}.layer.css`, `@layer batua {\n${css}}\n`);
      }
    },
  };
}

/** Writes the design tokens of each colour scheme. */
function tokens(): Plugin {
  return {
    name: 'tokens',
    writeBundle() {
      for (const [scheme, file] of Object.entries(tokenFiles()))
        writeFileSync(`dist/tokens.${scheme}.json`, `${JSON.stringify(file, null, 2)}\n`);
    },
  };
}

export default defineConfig({
  plugins: [styles(), tokens()],
  publicDir: false,
  build: {
    target: browserFloor,
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
    lib: { entry: entries, formats: ['es'] },
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      external: (id) =>
        id.startsWith('node:') || external.some((name) => id === name || id.startsWith(`${name}/`)),
      // One output file for each module, so 'use client' stays in its module.
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});
