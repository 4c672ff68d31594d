import { expect, test } from 'vitest';
import { createClock } from '../../src/client/clock.js';
import { parseWallets } from '../../src/contract/parse-wallets.js';
import { mergeWallets } from '../../src/model/merge-wallets.js';
import { notRefreshed } from '../../src/model/not-refreshed.js';
import { splitWallets } from '../../src/model/split-wallets.js';

const time = Date.UTC(2026, 0, 1);

/** Returns a function that wraps rows so that every read of a field counts, and the number of reads. */
function counter() {
  let reads = 0;
  const countReads = <Row extends object>(row: Row): Row =>
    new Proxy(row, {
      get(target, name, receiver) {
        reads += 1;
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
  return { countReads, reads: () => reads };
}

const rowsOf = (size: number) =>
  Array.from({ length: size }, (_, index) => ({
    id: `wlt_${index}`,
    wallet: `PROVIDER${index}`,
    linked: index % 2 === 0,
    current_balance: index,
    last_refreshed: new Date(time).toISOString(),
  }));

const steps: Record<string, (size: number) => number> = {
  parsing(size) {
    const { countReads, reads } = counter();
    parseWallets({ list: rowsOf(size).map(countReads) });
    return reads();
  },
  merging(size) {
    const { countReads, reads } = counter();
    const wallets = parseWallets({ list: rowsOf(size) });
    const answer = wallets.map(countReads).toReversed();
    mergeWallets(wallets.map(countReads), answer, { complete: true });
    return reads();
  },
  'finding what a refresh left out'(size) {
    const { countReads, reads } = counter();
    const wallets = parseWallets({ list: rowsOf(size) });
    notRefreshed(wallets.map(countReads), wallets.map(countReads).toReversed(), time + 60_000, []);
    return reads();
  },
  splitting(size) {
    const { countReads, reads } = counter();
    splitWallets(parseWallets({ list: rowsOf(size) }).map(countReads));
    return reads();
  },
  'subscribing to the clock'(size) {
    let reads = 0;
    const clock = createClock(() => {
      reads += 1;
      return time;
    });
    const ends = Array.from({ length: size }, () =>
      clock.subscribe(
        () => {},
        (now) => {
          reads += 1;
          return now + 60_000;
        },
      ),
    );
    // Every subscription changes once.
    clock.correct(time + 3_600_000);
    for (const end of ends) end();
    return reads;
  },
};

test.each(Object.keys(steps))('the cost of %s grows with the number of rows, not faster', (name) => {
  const cost = steps[name] as (size: number) => number;
  const [small, large] = [cost(1000), cost(3000)];
  expect(small).toBeGreaterThan(0);
  expect(large).toBeLessThanOrEqual(small * 3.1);
});
