// Finds the Chromium that the browser tests drive, or brings one.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwrightChromium } from 'playwright-core';
import { runs } from './runs.mjs';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Chromium out of the npm package @sparticuz/chromium (Linux x64): it brings its own libraries and fonts. */
async function packagedChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const manifest = new URL('../node_modules/@sparticuz/chromium/package.json', import.meta.url);
  if (!existsSync(manifest)) return undefined;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const home = fileURLToPath(new URL(`../node_modules/.cache/chromium-${version}`, import.meta.url));
  if (!existsSync(home)) await unpack(home);
  return {
    executablePath: join(home, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_PATH: join(home, 'fonts') },
  };
}

/** The package unpacks into os.tmpdir(), its libraries and fonts only where it believes itself on AWS. */
async function unpack(home) {
  await mkdir(dirname(home), { recursive: true });
  const partial = await mkdtemp(`${home}-`);
  const before = { ...process.env };
  process.env.TMPDIR = partial;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await writeFile(join(partial, 'fonts', 'fonts.conf'), fontsConfig(home));
    await rename(partial, home).catch(async (error) => {
      if (!existsSync(home)) throw error; // else another process was first
      await rm(partial, { recursive: true });
    });
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

const fontsConfig = (home) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`;

/** Playwright's own download: the only way left on macOS or Linux on ARM without an installed browser. */
function playwrightsOwn() {
  const path = () => {
    try {
      return playwrightChromium.executablePath();
    } catch {
      return '';
    }
  };
  if (!runs(path())) {
    spawnSync('npx', ['playwright', 'install', 'chromium'], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  }
  return runs(path()) ? { executablePath: path() } : undefined;
}

/**
 * Playwright launch options. In this order: `CHROMIUM_PATH`, the npm package (the same engine and fonts on
 * every Linux machine), what the system has, Playwright's own (downloaded if need be).
 */
export async function chromiumLaunchOptions() {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
  ];
  const stated = process.env.CHROMIUM_PATH;
  if (stated) {
    if (!runs(stated)) throw new Error(`CHROMIUM_PATH is ${stated}, which cannot be run.`);
    return { args, executablePath: stated };
  }
  const found =
    (await packagedChromium()) ??
    systemPaths.filter(runs).map((executablePath) => ({ executablePath }))[0] ??
    playwrightsOwn();
  if (!found) {
    throw new Error(
      'The browser tests need Chromium and none was found. Install Chrome or Chromium, or set CHROMIUM_PATH to one.',
    );
  }
  return { args, ...found };
}
