import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { alias, benchFolder } from './build.mjs';

const peers = /^(react|react-dom|@tanstack\/react-query)(\/|$)/;
const entry = 'virtual:entry';

/** What a merchant imports of each library to build a list. */
const imports = {
  batua: "export { WalletList, WalletsProvider } from '../src/index.js'",
  'react-aria': "export { Radio, RadioGroup } from 'react-aria-components'",
  'base-ui':
    "export { Radio } from '@base-ui/react/radio'; export { RadioGroup } from '@base-ui/react/radio-group'",
  radix: "export { Root, Item, Indicator } from '@radix-ui/react-radio-group'",
};

const files = {
  'hand-written': './variants/hand-written.tsx',
  'react-aria': './peers/react-aria.tsx',
  'base-ui': './peers/base-ui.tsx',
  radix: './peers/radix.tsx',
};

/**
 * Returns kilobytes after minification and gzip, as a merchant's Vite app bundles the code, without React and
 * TanStack Query.
 */
async function sizeOf(code) {
  const { output } = await build({
    configFile: false,
    root: benchFolder,
    logLevel: 'error',
    resolve: { alias },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? `${benchFolder}entry.js` : undefined),
        load: (id) => (id === `${benchFolder}entry.js` ? code : undefined),
      },
    ],
    build: {
      write: false,
      rolldownOptions: { input: entry, external: peers, preserveEntrySignatures: 'strict' },
    },
  });
  const text = output.map((chunk) => chunk.code ?? '').join('');
  return gzipSync(text, { level: 9 }).length / 1000;
}

/**
 * Measures sizes.
 *
 * @returns For each variant `library`, the imports alone, and `list`, with the hand-written rows and data layer. batua
 *   has both in it.
 */
export async function measureSize(variants) {
  const sizes = {};
  for (const variant of variants.filter((name) => name !== 'control')) {
    const library = imports[variant] ? await sizeOf(imports[variant]) : 0;
    const list = files[variant]
      ? await sizeOf(`export { variant } from ${JSON.stringify(files[variant])}`)
      : library;
    sizes[variant] = { library, list };
  }
  return sizes;
}
