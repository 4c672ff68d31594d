// Finds Firefox and WebKit, in which the tests check keyboard, forms and the content security policy.
import { spawnSync } from 'node:child_process';
import { runs } from './runs.mjs';

const firefox = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

/** Playwright drives a stock Firefox through WebDriver BiDi commands that this version added. */
const oldestFirefox = 143;

const webKit = {
  driver: '/usr/bin/WebKitWebDriver',
  screen: '/usr/bin/Xvfb',
  browser: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
};

/** Returns the path of a Firefox of any version, or undefined when it is missing. */
export const firefoxPath = () => (runs(firefox) ? firefox : undefined);

/**
 * Returns the path of a stock Firefox: `FIREFOX_PATH`, Debian's `firefox-esr`, or undefined when it is missing or too
 * old for Playwright.
 */
export function findFirefox() {
  const reason = !runs(firefox) ? 'is not executable' : versionOf(firefox) < oldestFirefox && 'is too old';
  if (!reason) return firefox;
  if (process.env.FIREFOX_PATH) throw new Error(`FIREFOX_PATH ${reason}: ${firefox}`);
  return undefined;
}

function versionOf(path) {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)\./.exec(stdout)?.[1]);
}

/** Returns the paths of Debian's `webkit2gtk-driver` and `xvfb`, or undefined when one of them is missing. */
export const findWebKit = () => (Object.values(webKit).every(runs) ? webKit : undefined);
