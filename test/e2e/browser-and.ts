import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { theBrowser } from './checkout-page.js';

interface Closable {
  close: () => Promise<unknown>;
}

/** Opens a site before the first test of a file. Closes it and all pages of the browser after the last test. */
export function browserAnd<Site extends Closable>(start: () => Promise<Site>) {
  let opened: [Browser, Site] | undefined;
  beforeAll(async () => {
    opened = await Promise.all([theBrowser(), start()]);
  });
  afterAll(async () => {
    if (!opened) return;
    const [browser, site] = opened;
    await Promise.all([...browser.contexts(), site].map((one) => one.close()));
  });

  function both(): [Browser, Site] {
    if (!opened) throw new Error('The browser and the site open when the tests start.');
    return opened;
  }
  return {
    get browser() {
      return both()[0];
    },
    get site() {
      return both()[1];
    },
  };
}
