import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createSharedReads } from '../../../src/server/proxy/create-shared-reads.js';
import { until } from '../../eventually.js';
import { setUpProxy } from '../set-up-proxy.js';

const statusesOf = async (answers: Promise<Response>[]) =>
  (await Promise.all(answers)).map(({ status }) => status);

const timeoutError = () => new Error('too late');

/** Starts a proxy whose customers are named in a header. `begun` counts the requests that it received. */
async function setUpShop(options: Parameters<typeof setUpProxy>[0] = {}) {
  let begun = 0;
  const shop = await setUpProxy(
    {
      customer: (request) => {
        begun += 1;
        return request.headers.get('x-session') ?? 'asha';
      },
      ...options,
    },
    {},
    60_000,
  );
  return { ...shop, begun: () => begun };
}

describe('lists of one customer at the same time', () => {
  test('share one call', async () => {
    const { get, emulator, calls } = await setUpShop();
    emulator.setLatency({ list: 300 });
    expect(await statusesOf(Array.from({ length: 10 }, () => get()))).toEqual(Array(10).fill(200));
    expect(calls()).toEqual(['list']);
    expect((await get()).status).toBe(200);
    expect(calls()).toEqual(['list', 'list']);
  });

  test('share no call with another customer', async () => {
    const { get, emulator } = await setUpShop();
    emulator.setLatency({ list: 100 });
    const bodies = await Promise.all(
      ['asha', 'ravi'].map(async (name) => (await get('', { 'x-session': name })).text()),
    );
    expect(bodies[0]).toContain('wlt_asha_paytm');
    expect(bodies[1]).toContain('wlt_ravi_paytm');
    expect(bodies[1]).not.toContain('asha');
  });

  test('call again after a change that the running call can lack', async () => {
    const { get, post, emulator, calls } = await setUpShop({ linking: { providers: ['PAYTM'] } });
    emulator.setFault({ kind: 'hang', times: 1 });
    void get().catch(() => {});
    await until(() => calls().length === 1);
    expect((await post('/wlt_asha_paytm/delink')).status).toBe(200);
    const { list } = (await (await get()).json()) as { list: { id: string; linked: boolean }[] };
    expect(list.find(({ id }) => id === 'wlt_asha_paytm')?.linked).toBe(false);
    expect(calls()).toEqual(['list', 'list', 'delink', 'list']);
  });

  test('end their call when all of them have left', async () => {
    const signals: AbortSignal[] = [];
    const reads = createSharedReads<string>(25_000, timeoutError);
    const [first, second] = [new AbortController(), new AbortController()];
    const never = (signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<string>((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('ended')));
      });
    };
    const answers = [reads.join('asha', first.signal, never), reads.join('asha', second.signal, never)];
    first.abort();
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    second.abort();
    await expect(Promise.allSettled(answers)).resolves.toMatchObject([
      { status: 'rejected' },
      { status: 'rejected' },
    ]);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    await expect(reads.join('asha', new AbortController().signal, async () => 'new')).resolves.toBe('new');
  });

  test('end for one that leaves at once, also when the call ignores its signal', async () => {
    const reads = createSharedReads<string>(25_000, timeoutError);
    const [stays, leaves] = [new AbortController(), new AbortController()];
    let answer = (_text: string) => {};
    const read = () => new Promise<string>((resolve) => (answer = resolve));
    const first = reads.join('asha', stays.signal, read);
    const second = reads.join('asha', leaves.signal, read);
    leaves.abort(new Error('left'));
    await expect(second).rejects.toThrow('left');
    answer('wallets');
    await expect(first).resolves.toBe('wallets');
    await expect(reads.join('asha', leaves.signal, read)).rejects.toThrow('left');
  });

  test('end at the time limit of their call, also when it ignores its signal', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const reads = createSharedReads<string>(1000, timeoutError);
    const signals: AbortSignal[] = [];
    const never = (signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<string>(() => {});
    };
    const join = () => reads.join('asha', new AbortController().signal, never).catch(String);
    const first = join();
    vi.advanceTimersByTime(499);
    const second = join();
    vi.advanceTimersByTime(1);
    const third = join();
    expect(signals).toHaveLength(2);
    vi.advanceTimersByTime(500);
    expect(await Promise.all([first, second])).toEqual(['Error: too late', 'Error: too late']);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    vi.advanceTimersByTime(500);
    expect(await third).toBe('Error: too late');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('do not join a call that has run for seconds', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const reads = createSharedReads<number>(25_000, timeoutError);
    const { signal } = new AbortController();
    let calls = 0;
    const read = async () => (calls += 1);
    const first = reads.join('asha', signal, read);
    vi.advanceTimersByTime(4999);
    const second = reads.join('asha', signal, read);
    vi.advanceTimersByTime(1);
    const third = reads.join('asha', signal, read);
    vi.useRealTimers();
    expect(await Promise.all([first, second, third])).toEqual([1, 1, 2]);
  });
});

describe('while Juspay does not answer', () => {
  test('answers 503 at once when too many requests of a customer wait, and recovers at once', async () => {
    const { get, post, emulator, begun, calls, reported } = await setUpShop({
      maxWaiting: { perCustomer: 3 },
      timeout: 1500,
    });
    emulator.setFault('hang');
    const waiting = [get(), get(), post('/refresh-balances')];
    await until(() => begun() === 3);
    const refused = await Promise.race([get(), ...waiting]);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('1');
    await expect(refused.json()).resolves.toEqual({
      status: 'service_unavailable',
      error_code: 'service_unavailable',
      error_message: 'Too many requests are waiting. Try again soon.',
    });
    expect(reported).toEqual([]);
    expect(new Set(calls())).toEqual(new Set(['list', 'refresh_all']));
    expect(calls()).toHaveLength(2);

    expect(await statusesOf(waiting)).toEqual([504, 504, 504]);
    emulator.setFault(null);
    expect(await statusesOf([get(), get(), post('/refresh-balances')])).toEqual([200, 200, 200]);
  });

  test('limits the requests of all customers together', async () => {
    const { get, emulator, begun } = await setUpShop({ maxWaiting: { total: 2 }, timeout: 1500 });
    emulator.setFault('hang');
    const waiting = [get(), get('', { 'x-session': 'ravi' })];
    await until(() => begun() === 2);
    expect((await get('', { 'x-session': 'mira' })).status).toBe(503);
    expect(await statusesOf(waiting)).toEqual([504, 504]);
  });

  test('keeps the places of other customers', async () => {
    const { get, emulator, begun } = await setUpShop({ maxWaiting: { perCustomer: 1 } });
    emulator.setFault({ kind: 'hang', times: 1 });
    void get().catch(() => {});
    await until(() => begun() === 1);
    expect((await get()).status).toBe(503);
    expect((await get('', { 'x-session': 'ravi' })).status).toBe(200);
  });

  test.each([{ perCustomer: 0 }, { total: 1.5 }, { total: Number.NaN }])(
    'rejects %j as a limit',
    async (maxWaiting) => {
      await expect(setUpShop({ maxWaiting })).rejects.toThrow(TypeError);
    },
  );
});
