import { readdirSync } from 'node:fs';
import { bundleAsMerchant } from './scripts/bundle-as-merchant.mjs';

const locales = ['', 'linking/'].flatMap((folder) =>
  readdirSync(`dist/messages/${folder}`)
    .filter((file) => /^[a-z]{2,3}(-\w+)?\.js$/.test(file))
    .map((file) => folder + file),
);

/** Imports that a customer loads, without the peers. decisions/0005-no-schema-library.md has the size of each part. */
const imports = [
  ['the wallet list', "export { WalletList, WalletsProvider } from 'batua'", '14.72 kB'],
  [
    'the wallet list with linking',
    "export { WalletList, WalletsProvider } from 'batua'; export { LinkingProvider, WalletActions } from 'batua/linking'",
    '21.38 kB',
  ],
  ['everything in batua', "export * from 'batua'", '16.75 kB'],
];

/** Vite keeps letters of Indic scripts as UTF-8. A bundler that escapes them makes larger files. */
const catalogs = locales.map((file) => {
  const name = `batua/messages/${file.replace('.js', '')}`;
  return [name, `export * from '${name}'`, '1.5 kB'];
});

const bundles = [...imports, ...catalogs].map(async ([name, code, limit]) => ({
  name,
  path: await bundleAsMerchant(name.replaceAll(/\W/g, '-'), code),
  limit,
  disablePlugins: ['@size-limit/esbuild'],
}));

export default [
  ...(await Promise.all(bundles)),
  {
    name: 'batua/element, with Preact and TanStack Query',
    path: 'dist/element.js',
    limit: '32.05 kB',
    disablePlugins: ['@size-limit/esbuild'],
  },
  { name: 'batua/server', path: 'dist/server.js', import: '*', limit: '22.15 kB' },
  { name: 'batua/node', path: 'dist/node.js', import: '*', limit: '2.45 kB', ignore: ['node:stream'] },
  { name: 'batua/prefetch', path: 'dist/prefetch.js', import: '*', limit: '4.82 kB' },
  { name: 'batua/styles.css', path: 'dist/styles.css', limit: '3.2 kB' },
  { name: 'batua/linking.css', path: 'dist/linking.css', limit: '1.2 kB' },
].map((gate) => ({ ...gate, gzip: true }));
