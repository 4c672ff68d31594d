// Builds Storybook, unless these sources have been built before. The tests and `npm run check` share the result.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const storybook = join(root, 'node_modules/storybook/dist/bin/dispatcher.js');

/** Everything that stories can import, and the versions of the packages. */
const sources = [
  '.storybook',
  'docs',
  'scripts',
  'src',
  'stories',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];

/** Returns the files of a folder in order, or the file itself. */
async function filesOf(path) {
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function hashOfSources() {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await filesOf(join(root, source))) {
      hash.update(`${file.slice(root.length)}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

const exists = (path) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Returns the folder of a built Storybook. It builds only after a change of the sources. */
export async function buildStorybook() {
  const builds = join(root, 'node_modules/.cache/storybook-build');
  const name = await hashOfSources();
  const home = join(builds, name);
  if (await exists(home)) return home;
  await mkdir(builds, { recursive: true });
  const partial = await mkdtemp(join(builds, 'partial-'));
  await promisify(execFile)(process.execPath, [storybook, 'build', '--quiet', '--output-dir', partial], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', VITEST: undefined },
    maxBuffer: 64 * 1024 * 1024,
  });
  await rename(partial, home).catch(async (error) => {
    if (!(await exists(home))) throw error; // another process was faster
    await rm(partial, { recursive: true });
  });
  const others = (await readdir(builds)).filter((other) => other !== name && !other.startsWith('partial-'));
  await Promise.all(others.map((other) => rm(join(builds, other), { recursive: true, force: true })));
  return home;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const output = join(root, 'storybook-static');
  await rm(output, { recursive: true, force: true });
  await cp(await buildStorybook(), output, { recursive: true });
}
