// Builds `dist/element.js`: the custom element in one script, with Preact and TanStack Query inside, one file for each
// language, and the hashes of these files.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { minify } from 'terser';
import { build } from 'vite';
import { dropUnusedMethods } from './drop-unused-methods.mjs';
import { shortenNames } from './shorten-names.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = (name) => join(root, 'src/element', name);

/** What replaces React, its adapter of TanStack Query, and modules inside TanStack's core. */
export const elementAlias = [
  { find: /^react$/, replacement: source('react.ts') },
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: source('jsx-runtime.ts') },
  { find: /^@tanstack\/react-query$/, replacement: source('react-query.ts') },
  {
    find: /^\.\/(environment|focus|online|timeout)Manager\.js$|^\.\/infiniteQueryBehavior\.js$/,
    replacement: source('page-managers.ts'),
  },
  { find: /^\.\/notifyManager\.js$/, replacement: source('notify-manager.ts') },
  { find: /^\.\/mutation(Cache)?\.js$/, replacement: source('mutation-cache.ts') },
  { find: /^\.\/retryer\.js$/, replacement: source('retryer.ts') },
];

/** The browser floor of the README has private class members, which a lower target makes 0.6 kB larger. */
const target = 'es2022';

/**
 * Builds the files of the element.
 *
 * @returns {Promise<Map<string, string>>} Code by path, such as `element.js` and `element/hi.js`.
 */
export async function buildElement() {
  const [{ output }] = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: elementAlias },
    build: {
      write: false,
      minify: false,
      target,
      lib: { entry: join(root, 'src/element.ts'), formats: ['es'] },
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        output: { entryFileNames: '[name].js', chunkFileNames: 'element/[name].js' },
      },
    },
  });
  return new Map(
    await Promise.all(output.map(async ({ fileName, code }) => [fileName, await compress(code)])),
  );
}

async function compress(code) {
  const ecma = 2020;
  // No anonymous function of the bundle is a constructor, so each can be an arrow.
  const compressOptions = { ecma, passes: 3, pure_getters: true, unsafe_arrows: true };
  const options = { module: true, ecma, compress: compressOptions };
  return (await minify(shortenNames(dropUnusedMethods(code)), options)).code;
}

const hashOf = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** Writes the files into `dist`, where the style sheets of the package are, and the hashes of all of them. */
async function writeElement() {
  const dist = join(root, 'dist');
  const hashes = {};
  for (const [path, code] of await buildElement()) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), code);
    hashes[path] = hashOf(code);
  }
  for (const path of ['styles.css', 'linking.css']) hashes[path] = hashOf(await readFile(join(dist, path)));
  await writeFile(join(dist, 'element.sri.json'), `${JSON.stringify(hashes, null, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await writeElement();
