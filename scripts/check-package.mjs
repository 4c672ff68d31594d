// Packs the package and uses it in two bare Vite apps: React 19 with the newest peers, React 18 with the oldest. It
// type-checks and builds each app and renders it on the server. It also installs the package alone, as a server that only
// has the proxy does, and runs it there. Run the build first.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const app = join(root, 'test/package/app');
const server = join(root, 'test/package/server');
const { devDependencies: current, peerDependencies: peers } = JSON.parse(
  await readFile(join(root, 'package.json'), 'utf8'),
);
const run = promisify(execFile);
const npm = (cwd, ...args) => run('npm', args, { cwd, shell: process.platform === 'win32' });

const oldest = (peer) => /\d[\d.]*/.exec(peers[peer])[0];

const apps = {
  'React 19': {
    '@tanstack/react-query': current['@tanstack/react-query'],
    react: current.react,
    'react-dom': current['react-dom'],
    '@types/react': current['@types/react'],
    '@types/react-dom': current['@types/react-dom'],
  },
  'React 18': {
    '@tanstack/react-query': oldest('@tanstack/react-query'),
    react: oldest('react'),
    'react-dom': oldest('react-dom'),
    '@types/react': '^18.3.0',
    '@types/react-dom': '^18.3.0',
  },
};

function expect(condition, message) {
  if (!condition) throw new Error(message);
}

async function assertClientDirectives() {
  for (const folder of ['components', 'hooks', 'linking']) {
    let checked = 0;
    for (const file of await readdir(join(root, 'dist', folder), { recursive: true })) {
      if (!file.endsWith('.js')) continue;
      const code = await readFile(join(root, 'dist', folder, file), 'utf8');
      if (!/from "react(\/|")/.test(code)) continue;
      expect(code.startsWith('"use client"'), `dist/${folder}/${file} does not begin with "use client".`);
      checked += 1;
    }
    expect(checked > 0, `dist/${folder} has no file that imports React.`);
  }
}

/** Checks the hashes of the element's files, and that the documents which llms.txt lists are in the package. */
async function assertFiles(folder) {
  const packed = join(folder, 'node_modules/batua');
  const hashes = JSON.parse(await readFile(join(packed, 'dist/element.sri.json'), 'utf8'));
  expect(hashes['element.js'] && hashes['element/hi.js'], 'element.sri.json lacks a file.');
  for (const [path, hash] of Object.entries(hashes)) {
    const content = await readFile(join(packed, 'dist', path));
    const actual = `sha384-${createHash('sha384').update(content).digest('base64')}`;
    expect(actual === hash, `element.sri.json has another hash for ${path}.`);
  }
  const list = await readFile(join(packed, 'llms.txt'), 'utf8');
  for (const [, path] of list.matchAll(/\]\(([^)]+)\)/g)) await readFile(join(packed, path));
}

async function tryApp(folder, tarball, appPeers) {
  await cp(app, folder, { recursive: true });
  const dependencies = {
    ...appPeers,
    msw: current.msw, // types of older versions do not compile with this TypeScript
    batua: `file:${tarball}`,
    typescript: current.typescript,
    vite: current.vite,
  };
  const manifest = { name: 'shop', private: true, type: 'module', dependencies };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await npm(folder, 'install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error');
  await assertFiles(folder);
  await npm(folder, 'exec', '--', 'tsc', '-p', '.');
  await npm(folder, 'exec', '--', 'vite', 'build', '--logLevel=error');
  await npm(
    folder,
    'exec',
    '--',
    'vite',
    'build',
    '--ssr',
    'src/render.tsx',
    '--outDir=server',
    '--logLevel=error',
  );

  const assets = await readdir(join(folder, 'dist/assets'));
  const styles = await Promise.all(
    assets
      .filter((file) => file.endsWith('.css'))
      .map((file) => readFile(join(folder, 'dist/assets', file), 'utf8')),
  );
  expect(styles.join('').includes('.batua-'), 'The built app has no batua styles.');

  const rendered = pathToFileURL(join(folder, 'server/render.js')).href;
  const print = `import(${JSON.stringify(rendered)}).then(({ html }) => console.log(html))`;
  const { stdout: html } = await run(process.execPath, ['-e', print], { cwd: folder });
  expect(
    /<input[^>]+type="radio"[^>]*name="wallet"|<input[^>]+name="wallet"[^>]*type="radio"/.test(html),
    `There is no radio in ${html}`,
  );
  expect(
    html.includes('MobiKwik') && html.includes('250'),
    `MobiKwik and its balance are missing in ${html}`,
  );
  expect(html.includes('batua-row-actions'), `Linking is missing in ${html}`);
  expect(!html.includes('tok_'), 'The server-rendered HTML contains a token.');
}

/** Installs the package without its peers, and runs a server and the command of the emulator. */
async function tryServer(folder, tarball) {
  await cp(server, folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'server', private: true, type: 'module' }),
  );
  const install = (...packages) =>
    npm(folder, 'install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', ...packages);
  await install(tarball);
  const installed = (await readdir(join(folder, 'node_modules'))).filter((name) => !name.startsWith('.'));
  expect(installed.join() === 'batua', `Without its peers, batua installs ${installed.join(', ')}.`);
  const { stdout } = await run(process.execPath, ['serve.mjs'], { cwd: folder });
  expect(stdout.trim() === 'listed, refreshed', `The server answers: ${stdout}`);
  const { stdout: help } = await npm(folder, 'exec', '--', 'batua-emulator', '--help');
  expect(help.includes('Usage: batua-emulator'), `The command answers: ${help}`);
  await install(`typescript@${current.typescript}`, `@types/node@${current['@types/node']}`);
  await npm(folder, 'exec', '--', 'tsc', '-p', '.');
}

const temp = await mkdtemp(join(tmpdir(), 'batua-package-'));
try {
  await assertClientDirectives();
  const { stdout } = await npm(root, 'pack', '--ignore-scripts', '--json', `--pack-destination=${temp}`);
  const [{ filename, files, size }] = JSON.parse(stdout);
  const tarball = join(temp, filename);
  console.log(`${filename}: ${files.length} files, ${(size / 1000).toFixed(1)} kB packed`);
  const tries = [
    ...Object.entries(apps).map(([name, appPeers]) => ({
      name,
      claim: 'installed, type-checked, built, rendered',
      attempt: () => tryApp(join(temp, name.replace(' ', '-')), tarball, appPeers),
    })),
    {
      name: 'a server without React and MSW',
      claim: 'installed, served, type-checked',
      attempt: () => tryServer(join(temp, 'server'), tarball),
    },
  ];
  const results = await Promise.allSettled(
    tries.map(async ({ name, claim, attempt }) => {
      await attempt().catch((error) => {
        const output = `${error.stdout ?? ''}${error.stderr ?? ''}`;
        throw new Error(`${name}: ${error.message}\n${output}`, { cause: error });
      });
      console.log(`${name}: ${claim}`);
    }),
  );
  for (const { reason } of results) if (reason) throw reason;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await rm(temp, { recursive: true, force: true });
}
