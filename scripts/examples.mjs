// Packs the package and uses it in the apps of examples/: installs, builds and starts each, and drives it in Chromium on
// the emulator. `npm run examples -- next hono` takes only some of them.
import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumLaunchOptions } from './browser.mjs';
import { driveCheckout } from './drive-checkout.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const shell = process.platform === 'win32';
const run = promisify(execFile);
const npm = (cwd, ...args) =>
  run('npm', args, {
    cwd,
    shell,
    maxBuffer: 50_000_000,
    env: { ...process.env, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1' },
  });
const seconds = (from, to = performance.now()) => `${((to - from) / 1000).toFixed(1)} s`;

/** Starts a program in a process group of its own, and waits for a text in its output. */
function start(command, args, options, text) {
  const child = spawn(command, args, { ...options, shell, detached: true });
  let output = '';
  const stop = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended.
    }
  };
  const ready = new Promise((resolve, reject) => {
    const read = (chunk) => {
      output += String(chunk);
      if (text && output.includes(text)) resolve(output);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('exit', (code) =>
      reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`)),
    );
    if (!text) resolve('');
  });
  return { ready, stop, output: () => output };
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(url) {
  for (let tries = 0; tries < 300; tries += 1) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer.`);
}

/** Counts the lines of the files with the glue, without blank lines and comments, and those that import nothing. */
async function countGlue(folder, files) {
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const lines = texts
    .flatMap((text) => text.replaceAll(/\/\*[^]*?\*\/|<!--[^]*?-->/g, '').split('\n'))
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('//'));
  const code = lines.filter((line) => !line.startsWith('import '));
  return `${lines.length} lines of glue (${code.length} without imports)`;
}

async function tryExample(name, folder, tarball, browser) {
  await cp(join(root, 'examples', name), folder, {
    recursive: true,
    filter: (path) => !/[\\/](node_modules|dist|build|\.next|\.react-router)$/.test(path),
  });
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const glue = await countGlue(folder, manifest.glue);
  manifest.dependencies.batua = `file:${tarball}`;
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));

  const installing = performance.now();
  await npm(folder, 'install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error');
  const building = performance.now();
  await npm(folder, 'run', 'build', '--if-present'); // without any secret
  const driving = performance.now();

  const prefetched = await startAndDrive(folder, 'start', browser);
  const driven = performance.now();
  // Development builds of frameworks warn of more, such as what hydration has to mend.
  if (manifest.scripts.dev) await startAndDrive(folder, 'dev', browser);
  const first = prefetched ? ' in the first HTML' : '';
  const both = manifest.scripts.dev ? `, dev ${seconds(driven)}` : '';
  console.log(`${name}: ${glue}, listed${first}, refreshed, linked, paid, topped up`);
  console.log(
    `  install ${seconds(installing, building)}, build ${seconds(building, driving)}, drive ${seconds(driving, driven)}${both}`,
  );
}

/** Starts a script of an example on a new emulator, and drives the shop. Returns whether the first HTML has wallets. */
async function startAndDrive(folder, script, browser) {
  const emulator = start(
    process.execPath,
    [join(folder, 'node_modules/batua/dist/bin/batua-emulator.js'), '--port', '0'],
    { cwd: folder },
    'Ctrl+C',
  );
  let app;
  try {
    const printed = await emulator.ready;
    const field = (label) => new RegExp(`${label} +(\\S+)`).exec(printed)?.[1];
    const port = await freePort();
    const env = {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      JUSPAY_BASE_URL: field('URL'),
      JUSPAY_API_KEY: field('API key'),
      JUSPAY_MERCHANT_ID: field('Merchant ID'),
    };
    app = start('npm', ['run', script], { cwd: folder, env }, '');
    const url = `http://localhost:${port}`;
    await answers(url);
    return await driveCheckout(browser, url, field('API key'));
  } catch (error) {
    throw new Error(`npm run ${script}: ${error.stack}\n${app?.output() ?? ''}`, { cause: error });
  } finally {
    app?.stop();
    emulator.stop();
  }
}

const chosen = process.argv.slice(2);
const all = (await readdir(join(root, 'examples'), { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const unknown = chosen.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no example ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  process.exit(1);
}

const temp = await mkdtemp(join(tmpdir(), 'batua-examples-'));
const browser = await chromium.launch(await chromiumLaunchOptions());
try {
  await npm(root, 'run', 'build');
  const { stdout } = await npm(root, 'pack', '--ignore-scripts', '--json', `--pack-destination=${temp}`);
  const tarball = join(temp, JSON.parse(stdout)[0].filename);
  for (const name of chosen.length > 0 ? chosen : all) {
    try {
      await tryExample(name, join(temp, name), tarball, browser);
    } catch (error) {
      console.error(`${name}: ${error.message}\n${error.stdout ?? ''}${error.stderr ?? ''}`.slice(0, 8000));
      process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
  await rm(temp, { recursive: true, force: true });
}
