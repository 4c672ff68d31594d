import * as fc from 'fast-check';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { createWalletsClient } from '../../src/client/create-wallets-client.js';
import { refreshBalances } from '../../src/query/refresh-balances.js';
import { walletsQueryOptions } from '../../src/query/wallets-query-options.js';
import { list, row } from './endpoint.js';

const ids = ['paytm', 'mobikwik'];
const checked = fc.option(fc.integer({ min: 1, max: 9 }));

const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ act: fc.constant('list' as const), again: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('refresh' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('leave' as const) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('answer' as const),
      // 0 is the last waiting request and 1 the one before, so answers overtake each other.
      late: fc.nat(2),
      status: fc.constantFrom(200, 200, 200, 400),
      times: fc.tuple(checked, checked),
      idle: fc.boolean(),
    }),
  },
);

const isIdle = () => new Promise((resolve) => setTimeout(resolve));

test('never replaces a newer balance with an older one, whatever the order of answers', async () => {
  let refreshed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
      const open: ((response: Response) => void)[] = [];
      const client = createWalletsClient({
        endpoint: '/api/wallets',
        fetch: () => new Promise((resolve) => open.push(resolve)),
      });
      const queryClient = new QueryClient();
      const options = walletsQueryOptions(client);
      const observer = new QueryObserver(queryClient, options);
      let leave = observer.subscribe(() => {});
      const shown = new Map<string, number>();
      queryClient.getQueryCache().subscribe(() => {
        for (const { id, instruments } of queryClient.getQueryData(options.queryKey)?.wallets ?? []) {
          const { lastRefreshed = null, balance } = instruments[0] ?? {};
          const before = shown.get(id) ?? 0;
          expect(lastRefreshed ?? 0).toBeGreaterThanOrEqual(before);
          expect(balance).toBe(lastRefreshed && new Date(lastRefreshed).getUTCMinutes());
          if (before > 0 && (lastRefreshed ?? 0) > before) refreshed++;
          shown.set(id, lastRefreshed ?? 0);
        }
      });
      for (const taken of steps) {
        if (taken.act === 'list') void observer.refetch({ cancelRefetch: taken.again });
        if (taken.act === 'refresh') refreshBalances(client, queryClient);
        if (taken.act === 'leave') {
          leave();
          leave = observer.subscribe(() => {});
        }
        if (taken.act === 'answer') {
          const [answer] = open.splice(Math.max(0, open.length - 1 - taken.late), 1);
          const rows = ids.map((id, index) => row(id, taken.times[index] ?? null));
          answer?.(Response.json(list(...rows), { status: taken.status }));
        }
        if (taken.act !== 'answer' || taken.idle) await isIdle();
      }
      leave();
      queryClient.clear();
    }),
    { numRuns: 150 },
  );
  // A run has about 30. Zero means that no answer overtook another, so the test showed nothing.
  expect(refreshed).toBeGreaterThan(0);
}, 30_000);
