import { QueryClient, QueryObserver, focusManager } from '@tanstack/react-query';
import { HttpResponse, http } from 'msw';
import { expect, onTestFinished, test } from 'vitest';
import {
  type PaymentToFollow,
  paymentStatusQueryKey,
  paymentStatusQueryOptions,
  setPaymentStatus,
} from '../../src/query/payment-status-query-options.js';
import { eventually, until } from '../eventually.js';
import { networkWorker } from '../network-worker.js';

interface Reply {
  status?: number;
  body: unknown;
}

const source = '/payment-status/ORD_1';
const pending = { status: 'PENDING', action: null };
const charged = { status: 'CHARGED', refundedAmount: 0, overpaid: false };

/** The merchant's route behind the service worker: it answers the replies in turn, and repeats the last one. */
function setUp(...replies: Reply[]) {
  const times: number[] = [];
  networkWorker.use(
    http.get(`*${source}`, () => {
      times.push(performance.now());
      const { body, status = 200 } = (replies.length > 1 ? replies.shift() : replies[0]) as Reply;
      return HttpResponse.json(body as object, { status });
    }),
  );
  const queryClient = new QueryClient();
  queryClient.mount();
  onTestFinished(() => {
    queryClient.unmount();
    queryClient.clear();
    focusManager.setFocused(undefined);
  });
  const follow = (payment: Partial<PaymentToFollow> = {}) => {
    const options = paymentStatusQueryOptions({ orderId: 'ORD_1', source, pollInterval: 5, ...payment });
    const observer = new QueryObserver(queryClient, options);
    onTestFinished(observer.subscribe(() => {}));
    return observer;
  };
  return { times, queryClient, follow, replyWith: (...next: Reply[]) => (replies = next) };
}

/** Waits long enough for another request, if one is going to be sent. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 150));

test('asks until the payment is over, and then no more', async () => {
  const { times, follow } = setUp({ body: pending }, { body: pending }, { body: charged });
  const observer = follow();
  await until(() => observer.getCurrentResult().data?.status === 'CHARGED');
  expect(times).toHaveLength(3);
  await quiet();
  focusManager.setFocused(false);
  focusManager.setFocused(true);
  await quiet();
  expect(times).toHaveLength(3);
});

test('waits twice as long after each answer', async () => {
  const { times, follow } = setUp({ body: pending });
  follow({ pollInterval: 20 });
  await until(() => times.length === 6);
  const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  for (const [index, wait] of waits.entries()) expect(wait).toBeGreaterThanOrEqual(20 * 2 ** index - 2);
});

test('waits no longer than 30 seconds, and at least as long as the server asks', async () => {
  const { refetchInterval } = paymentStatusQueryOptions({ orderId: 'ORD_1', source: '/payment' });
  if (typeof refetchInterval !== 'function') throw new TypeError('A function was expected.');
  const interval = (state: object) =>
    refetchInterval({ state: { dataUpdateCount: 0, errorUpdateCount: 0, ...state } } as never);
  const data = { status: 'UNKNOWN', code: 'timeout' };
  expect([0, 1, 2, 3, 4, 5, 90].map((dataUpdateCount) => interval({ data, dataUpdateCount }))).toEqual([
    2000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
  ]);
  expect(interval({ data, error: { code: 'rate_limited', retryAfter: 90_000 } })).toBe(90_000);
});

test('keeps the last status through errors, and asks again at the same pace', async () => {
  const failing: Reply[] = Array.from({ length: 3 }, () => ({ status: 503, body: '' }));
  const { times, follow } = setUp({ body: pending }, ...failing, { body: charged });
  const observer = follow({ pollInterval: 20 });
  await until(() => observer.getCurrentResult().error?.code === 'service_unavailable');
  expect(observer.getCurrentResult().data).toEqual(pending);
  await until(() => observer.getCurrentResult().data?.status === 'CHARGED');
  expect(times).toHaveLength(5);
  expect((times[4] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(20 + 40 + 80 + 160 - 8);
});

test.for([
  [401, 'unauthenticated'],
  [404, 'rejected'],
] as const)('stops at %d, which another try cannot mend', async ([status, code]) => {
  const { times, follow } = setUp({ status, body: {} });
  const observer = follow();
  await until(() => observer.getCurrentResult().error?.code === code);
  await quiet();
  expect(times).toHaveLength(1);
});

test('shares one request among all observers', async () => {
  const { times, follow } = setUp({ body: pending }, { body: pending }, { body: charged });
  const observers = [follow(), follow(), follow()];
  await until(() => observers.every((one) => one.getCurrentResult().data?.status === 'CHARGED'));
  expect(times).toHaveLength(3);
});

test('stops while the page is hidden, and asks at once when it is shown again', async () => {
  const { times, follow } = setUp({ body: pending });
  follow();
  await until(() => times.length === 2);
  focusManager.setFocused(false);
  await quiet();
  const asked = times.length;
  await quiet();
  expect(times).toHaveLength(asked);
  focusManager.setFocused(true);
  await until(() => times.length > asked);
});

test('asks for nothing without an order', async () => {
  const { times, follow } = setUp({ body: pending });
  follow({ orderId: null });
  await quiet();
  expect(times).toEqual([]);
});

test('starts anew from the answer of the pay route, and drops an older request', async () => {
  const { times, queryClient, follow, replyWith } = setUp({
    body: { status: 'FAILED', code: 'declined' },
  });
  const observer = follow();
  await until(() => observer.getCurrentResult().data?.status === 'FAILED');
  replyWith({ body: pending }, { body: charged });
  expect(setPaymentStatus(queryClient, 'ORD_1', pending)).toEqual(pending);
  expect(queryClient.getQueryState(paymentStatusQueryKey('ORD_1'))?.dataUpdateCount).toBe(1);
  await until(() => observer.getCurrentResult().data?.status === 'CHARGED');
  expect(times).toHaveLength(3);
});

test('cancels a request that is under way when the pay route answers', async () => {
  const { queryClient, follow } = setUp({ body: pending });
  const aborted: boolean[] = [];
  const observer = follow({
    source: ({ signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error(String(aborted.push(true)))));
      }),
  });
  await until(() => observer.getCurrentResult().fetchStatus === 'fetching');
  setPaymentStatus(queryClient, 'ORD_1', charged);
  expect(observer.getCurrentResult().data).toEqual(charged);
  await eventually(() => expect(aborted).toEqual([true]));
  expect(observer.getCurrentResult().error).toBeNull();
});

test('takes a function instead of a URL, and turns its errors into coded ones', async () => {
  const { follow } = setUp({ body: pending });
  const asked: string[] = [];
  const observer = follow({
    source: ({ orderId }) => {
      asked.push(orderId);
      return asked.length === 1 ? Promise.reject(new TypeError('network')) : Promise.resolve(charged);
    },
  });
  await until(() => observer.getCurrentResult().error?.code === 'service_unavailable');
  await until(() => observer.getCurrentResult().data?.status === 'CHARGED');
  expect(asked).toEqual(['ORD_1', 'ORD_1']);
});
