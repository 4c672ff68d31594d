// Finds Firefox and WebKit, in which the tests check keyboard, forms and the content security policy.
import { runs } from './runs.mjs';

const firefox = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

const webKit = {
  driver: '/usr/bin/WebKitWebDriver',
  screen: '/usr/bin/Xvfb',
  browser: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
};

/** Returns the path of a stock Firefox: `FIREFOX_PATH`, Debian's `firefox-esr`, or undefined. */
export function findFirefox() {
  if (runs(firefox)) return firefox;
  if (process.env.FIREFOX_PATH) throw new Error(`FIREFOX_PATH is not executable: ${firefox}`);
  return undefined;
}

/** Returns the paths of Debian's `webkit2gtk-driver` and `xvfb`, or undefined when one of them is missing. */
export const findWebKit = () => (Object.values(webKit).every(runs) ? webKit : undefined);
