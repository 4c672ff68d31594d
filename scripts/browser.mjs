// Finds the Chromium that the browser tests use, or downloads one.
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

/** Returns the Chromium of the npm package @sparticuz/chromium (Linux x64), which has its own libraries and fonts. */
async function packagedChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const manifest = new URL('../node_modules/@sparticuz/chromium/package.json', import.meta.url);
  if (!existsSync(manifest)) return undefined;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const home = fileURLToPath(new URL(`../node_modules/.cache/chromium-${version}`, import.meta.url));
  const executablePath = join(home, 'chromium');
  if (!existsSync(executablePath)) await unpack(home);
  return {
    executablePath,
    env: { ...process.env, LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_PATH: join(home, 'fonts') },
  };
}

/** Unpacks the package. It uses `os.tmpdir()`, and unpacks libraries and fonts only on AWS, so this imitates AWS. */
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
    // A browser that still ran during an installation can have left a folder with its font cache.
    if (!existsSync(join(home, 'chromium'))) await rm(home, { recursive: true, force: true });
    await rename(partial, home).catch(async (error) => {
      if (!existsSync(home)) throw error; // another process was faster
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

/** Returns Playwright's own download: the last option on macOS or Linux on ARM without an installed browser. */
function playwrightChromiumOptions() {
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
 * Returns Playwright launch options for the first Chromium found. The order is: `CHROMIUM_PATH`, the npm package (the
 * same engine and fonts on every Linux machine), an installed browser, Playwright's own download.
 */
export async function chromiumLaunchOptions() {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
  ];
  const executablePath = process.env.CHROMIUM_PATH;
  if (executablePath) {
    if (!runs(executablePath)) throw new Error(`CHROMIUM_PATH is not executable: ${executablePath}`);
    return { args, executablePath };
  }
  const found =
    (await packagedChromium()) ??
    systemPaths.filter(runs).map((path) => ({ executablePath: path }))[0] ??
    playwrightChromiumOptions();
  if (!found) {
    throw new Error(
      'The browser tests need Chromium, but there is no browser. Install Chrome or Chromium, or set CHROMIUM_PATH.',
    );
  }
  return { args, ...found };
}
