import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from './checkout-page.js';

interface Closable {
  close: () => Promise<unknown>;
}

/** Opens a browser and a site before the first test of a file and closes them after the last test. */
export function browserAnd<Site extends Closable>(start: () => Promise<Site>) {
  let opened: [Browser, Site] | undefined;
  beforeAll(async () => {
    opened = await Promise.all([launch(), start()]);
  });
  afterAll(() => Promise.all((opened ?? []).map((one) => one.close())));

  function both(): [Browser, Site] {
    if (!opened) throw new Error('The browser opens when the tests start.');
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
