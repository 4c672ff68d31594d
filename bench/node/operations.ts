import { createClock } from '../../src/client/clock.js';
import { parseWallets } from '../../src/contract/parse-wallets.js';
import { nextFreshnessChange } from '../../src/model/freshness.js';
import { mergeWallets } from '../../src/model/merge-wallets.js';
import { notRefreshed } from '../../src/model/not-refreshed.js';
import { wireRows } from '../wire-rows.js';

const rowsAt = (count: number, options: { checkedNow?: boolean; raisedBy?: number } = {}) =>
  wireRows(count, { now: Date.now(), ...options });

/** Operations on lists. Each returns a function that does the work once for a number of wallets. */
export const operations = {
  'subscribe to the clock and leave it': (count: number) => {
    const times = Array.from({ length: count }, (_, index) => Date.now() - index * 1000);
    return () => {
      const clock = createClock();
      const stops = times.map((time) =>
        clock.subscribe(
          () => {},
          (now) => nextFreshnessChange(time, now, 300_000),
        ),
      );
      for (const stop of stops) stop();
    };
  },
  'read an answer': (count: number) => {
    const list = rowsAt(count);
    return () => parseWallets({ list });
  },
  'merge a refresh': (count: number) => {
    const before = parseWallets({ list: rowsAt(count) });
    const after = parseWallets({ list: rowsAt(count, { checkedNow: true, raisedBy: 1 }) });
    return () => mergeWallets(before, after, { complete: false, checkedAt: Date.now() });
  },
  'find wallets that were not refreshed': (count: number) => {
    const before = parseWallets({ list: rowsAt(count) });
    const ids = before.map(({ id }) => id);
    return () => notRefreshed(before, before, Date.now(), ids);
  },
};
