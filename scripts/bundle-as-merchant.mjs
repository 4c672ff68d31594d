import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}node_modules/.cache/size`;
const peers = /^(react|react-dom|@tanstack\/react-query)(\/|$)/;

/**
 * Bundles imports from the built package as a merchant's Vite app does: minified and tree-shaken. The peer dependencies
 * stay external.
 *
 * @param {string} name File name of the bundle.
 * @param {string} code A module, such as `export * from 'batua'`.
 * @returns {Promise<string>} Path of the bundle.
 */
export async function bundleAsMerchant(name, code) {
  const entry = 'virtual:entry';
  const { output } = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
        load: (id) => (id === `\0${entry}` ? code : undefined),
      },
    ],
    build: {
      write: false,
      rolldownOptions: { input: entry, external: peers, preserveEntrySignatures: 'strict' },
    },
  });
  const path = `${folder}/${name}.js`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, output.map((chunk) => chunk.code).join(''));
  return path;
}
