import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const benchFolder = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));

/** The built files: `page/` for the browser, `node/` for Node. */
export const output = `${benchFolder}dist/`;

/** The bench measures the built package, as a merchant installs it. */
export const alias = [{ find: /^(?:\.\.\/)+src\/(index|server)\.js$/, replacement: `${root}dist/$1.js` }];

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

/** Installs the compared libraries when bench/package-lock.json has changed since the last installation. */
export function installPeers() {
  const stamp = `${benchFolder}node_modules/.bench-stamp`;
  const wanted = createHash('sha256')
    .update(readFileSync(`${benchFolder}package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  run('npm', ['ci', '--no-audit', '--no-fund'], benchFolder);
  writeFileSync(stamp, wanted);
}

/** Builds the package. */
export const buildPackage = () => run('npm', ['run', '--silent', 'build'], root);

/**
 * Builds the page that shows one variant.
 *
 * @param {{ readable?: boolean }} options `readable` keeps the names of functions, for a profile.
 */
export async function buildPage({ readable = false } = {}) {
  await build({
    configFile: false,
    root: `${benchFolder}page`,
    base: './',
    logLevel: 'error',
    resolve: { alias },
    build: { outDir: `${output}page`, emptyOutDir: true, minify: !readable, reportCompressedSize: false },
  });
}

/** Builds what runs in Node: server rendering, operations and proxies. */
export async function buildForNode() {
  await build({
    configFile: false,
    root: benchFolder,
    logLevel: 'error',
    resolve: { alias },
    build: {
      ssr: true,
      outDir: `${output}node`,
      emptyOutDir: true,
      rolldownOptions: {
        input: Object.fromEntries(
          ['server-render', 'operations', 'serve'].map((name) => [name, `${benchFolder}node/${name}.ts`]),
        ),
      },
    },
  });
}
