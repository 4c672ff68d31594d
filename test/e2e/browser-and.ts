import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from './checkout-page.js';

interface Closable {
  close: () => Promise<unknown>;
}

/** A browser and what it visits, from before the first test of a file until after its last. */
export function browserAnd<Site extends Closable>(start: () => Promise<Site>) {
  let opened: [Browser, Site] | undefined;
  beforeAll(async () => {
    opened = await Promise.all([launch(), start()]);
  });
  afterAll(() => Promise.all((opened ?? []).map((one) => one.close())));

  function both(): [Browser, Site] {
    if (!opened) throw new Error('The browser is there once the tests run.');
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
