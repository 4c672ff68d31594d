// Finds the engines beside Chromium in which keyboard, forms and the content security policy are tested.
import { runs } from './runs.mjs';

const firefox = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

const webKit = {
  driver: '/usr/bin/WebKitWebDriver',
  screen: '/usr/bin/Xvfb',
  browser: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
};

/** A stock Firefox: `FIREFOX_PATH`, or Debian's `firefox-esr`; undefined where there is none. */
export function findFirefox() {
  if (runs(firefox)) return firefox;
  if (process.env.FIREFOX_PATH) throw new Error(`FIREFOX_PATH is ${firefox}, which cannot be run.`);
  return undefined;
}

/** Debian's `webkit2gtk-driver` and `xvfb`, or undefined where one of them is missing. */
export const findWebKit = () => (Object.values(webKit).every(runs) ? webKit : undefined);
