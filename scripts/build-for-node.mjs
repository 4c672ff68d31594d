// Builds a TypeScript file for Node, so that it can run as a separate process.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache');

/**
 * Builds into a folder that `remove` deletes.
 *
 * @param {string} source Path from the root of the repository.
 * @returns {Promise<{ file: string, remove: () => Promise<void> }>}
 */
export async function buildForNode(source) {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'node-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: source, outDir: folder, rolldownOptions: { output: { entryFileNames: 'main.mjs' } } },
  });
  return { file: join(folder, 'main.mjs'), remove: () => rm(folder, { recursive: true, force: true }) };
}
