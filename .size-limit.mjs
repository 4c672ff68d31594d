import { readdirSync } from 'node:fs';
import { bundleAsMerchant } from './scripts/bundle-as-merchant.mjs';

const locales = ['', 'linking/'].flatMap((folder) =>
  readdirSync(`dist/messages/${folder}`)
    .filter((file) => /^[a-z]{2,3}(-\w+)?\.js$/.test(file))
    .map((file) => folder + file),
);

/** Imports that a customer loads, without the peers. decisions/0005-no-schema-library.md has the size of each part. */
const imports = [
  ['the wallet list', "export { WalletList, WalletsProvider } from 'batua'", '11.3 kB'],
  [
    'the wallet list with linking',
    "export { WalletList, WalletsProvider } from 'batua'; export { LinkingProvider, WalletActions } from 'batua/linking'",
    '15.9 kB',
  ],
  ['everything in batua', "export * from 'batua'", '12.7 kB'],
];

const bundles = imports.map(async ([name, code, limit]) => ({
  name,
  path: await bundleAsMerchant(name.replaceAll(' ', '-'), code),
  limit,
  disablePlugins: ['@size-limit/esbuild'],
}));

const modules = [
  { name: 'batua/server', path: 'dist/server.js', limit: '17.2 kB' },
  ...locales.map((file) => ({
    name: `batua/messages/${file.replace('.js', '')}`,
    path: `dist/messages/${file}`,
    limit: '1.5 kB',
  })),
];

export default [
  ...(await Promise.all(bundles)),
  ...modules.map((gate) => ({ ...gate, import: '*' })),
  { name: 'batua/styles.css', path: 'dist/styles.css', limit: '2.5 kB' },
  { name: 'batua/linking.css', path: 'dist/linking.css', limit: '1.2 kB' },
].map((gate) => ({ ...gate, gzip: true }));
