import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { redisForThisFile } from '../server/start-redis.js';
import { declines, plainProgram, unclearAnswers, unclearReads } from './fault-program.js';
import type { FaultProgram, Moment, Step, UnclearAnswer } from './fault-program.js';
import { now } from './now.js';
import {
  createRedisStore,
  createServerUnderTest,
  saysFailed,
  saysOpen,
  saysPaid,
} from './payments-under-test.js';
import type { Said } from './payments-under-test.js';
import { credentials, startUpstream } from './upstream.js';

const redis = redisForThisFile();
/** Longer than a test. */
const never = 60_000;
/** How long a test waits for an outcome, in milliseconds. */
const patience = 3000;

const question = { orderId: 'order1', customerId: 'asha', amount: 500 };

/** One order, and as many servers as a test needs. All times in milliseconds. */
async function setUp(program: Partial<FaultProgram>, settleAfter = never) {
  const upstream = await startUpstream({ seed: 'one fault' });
  onTestFinished(() => upstream.close());
  const order = upstream.addOrder('order1', 'asha', 500, { ...plainProgram, ...program });
  const [first, second] = upstream.walletsOf('asha');
  const shared = redis.prefix();
  const { eval: run } = await redis.connect();
  /** Everything that was said. */
  const said: Said[] = [];

  /** A further server; one with another prefix has forgotten everything. */
  function server(prefix = shared) {
    const underTest = createServerUnderTest({
      ...credentials,
      juspayUrl: upstream.url,
      callTimeout: 250,
      payTimeout: 2000,
      settleAfter,
      store: createRedisStore(run, prefix),
    });
    return async (walletId = first) => {
      const answer = await underTest.pay({ ...question, walletId });
      said.push(answer);
      return answer;
    };
  }

  return { upstream, order, said, second, server, forgetful: () => server(redis.prefix()) };
}

/** Pays again until the answer is as wanted. */
async function payUntil(wanted: (answer: Said) => boolean, pay: () => Promise<Said>): Promise<Said> {
  const until = now() + patience;
  for (;;) {
    const answer = await pay();
    if (wanted(answer)) return answer;
    if (now() > until) throw new Error(`After ${patience} ms the answer is still ${JSON.stringify(answer)}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Pays again and again for a while. */
async function keepPaying(milliseconds: number, pay: () => Promise<Said>): Promise<Said[]> {
  const until = now() + milliseconds;
  const answers: Said[] = [];
  while (now() < until) {
    answers.push(await pay());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return answers;
}

const unclear = (answer: UnclearAnswer, takes: 'now' | 'never' | Moment): Step => ({
  kind: 'unclear',
  answer,
  takes,
  meanwhile: null,
  ends: null,
});

describe.each(unclearAnswers)('a debit that is answered with %s', (answer) => {
  test('is CHARGED where the money was taken, and never FAILED', async () => {
    const { order, said, server } = await setUp({ steps: [unclear(answer, 'now')] });
    const pay = server();
    await payUntil(saysPaid, () => pay());
    expect(said.filter(saysFailed)).toEqual([]);
    expect(order.transactions).toHaveLength(1);
  });

  test('is not sent again by another server while the money may still be taken', async () => {
    const { upstream, order, said, server, second } = await setUp({ steps: [unclear(answer, 'by_hand')] });
    const pay = server();
    await pay();
    await server()(second);
    await pay(second);
    expect(order.transactions).toHaveLength(1);
    expect(said.filter((one) => !saysOpen(one))).toEqual([]);
    upstream.proceed('order1');
    await payUntil(saysPaid, () => pay());
    expect(order.debits).toHaveLength(1);
  });

  test('is not sent again while the order’s status lags behind', async () => {
    const { upstream, order, said, server, second } = await setUp({
      steps: [unclear(answer, 'now')],
      lag: 'by_hand',
    });
    const pay = server();
    await pay();
    await server()(second);
    expect(order.transactions).toHaveLength(1);
    expect(said.filter(saysFailed)).toEqual([]);
    upstream.reveal('order1');
    await payUntil(saysPaid, () => pay());
    expect(order.debits).toHaveLength(1);
  });

  test('can be sent again once the settling time has shown that nothing is on its way', async () => {
    const { order, said, server, second } = await setUp({ steps: [unclear(answer, 'never')] }, 150);
    const [pay, other] = [server(), server()];
    await pay();
    await payUntil(saysPaid, () => other(second));
    const [one, two] = order.transactions;
    expect((two?.arrivedAt ?? 0) - (one?.arrivedAt ?? 0)).toBeGreaterThan(150);
    expect(order.debits).toHaveLength(1);
    expect(said.filter(saysFailed)).toEqual([]);
  });
});

describe.each(unclearReads)('an order’s status that is answered with %s', (read) => {
  test('leads to no debit on a server that forgot everything', async () => {
    const { upstream, order, server, forgetful } = await setUp({});
    await server()();
    upstream.answerReads(read);
    const pay = forgetful();
    await expect(pay()).resolves.toMatchObject({ status: 'UNKNOWN' });
    expect(order.transactions).toHaveLength(1);
    upstream.answerReads(null);
    await expect(pay()).resolves.toMatchObject({ status: 'CHARGED' });
  });

  test('does not release an unclear attempt, however much time passes', async () => {
    const { upstream, order, said, server } = await setUp({ steps: [unclear('http_500', 'by_hand')] }, 30);
    const pay = server();
    await pay();
    upstream.answerReads(read);
    await keepPaying(120, server());
    expect(order.transactions).toHaveLength(1);
    expect(said.filter((one) => !saysOpen(one))).toEqual([]);
    upstream.proceed('order1');
    upstream.answerReads(null);
    await payUntil(saysPaid, () => pay());
    expect(order.debits).toHaveLength(1);
  });
});

describe.each([true, false])('an authentication (page: %s)', (page) => {
  const authenticate = (how: 'pay' | 'cancel', more: object = {}): Step => ({
    kind: 'authenticate',
    page,
    answer: null,
    finish: 'by_hand',
    how,
    viaVbvSuccessful: false,
    ...more,
  });

  test('is PENDING with an action', async () => {
    const { server } = await setUp({ steps: [authenticate('pay')] });
    const { status, action } = await server()();
    expect(status).toBe('PENDING');
    expect(action?.url?.includes('/pages/') ?? false).toBe(page);
    expect(action?.kind ?? null).toBe(page || action ? 'authenticate' : null);
  });

  test('keeps other wallets from paying ten minutes later, and is then CHARGED', async () => {
    const { upstream, order, said, server, second } = await setUp({ steps: [authenticate('pay')] }, 30);
    const pay = server();
    await pay();
    const time = Date.now();
    vi.spyOn(Date, 'now').mockImplementation(() => time + 600_000);
    onTestFinished(() => void vi.restoreAllMocks());
    await keepPaying(120, () => server()(second));
    await keepPaying(60, () => pay(second));
    expect(said.filter(({ status }) => status !== 'PENDING')).toEqual([]);
    expect(order.transactions).toHaveLength(1);
    upstream.proceed('order1');
    await payUntil(saysPaid, () => pay());
    expect(order.debits).toHaveLength(1);
  });

  test('that the customer cancels lets another wallet pay', async () => {
    const { upstream, order, server, second } = await setUp({ steps: [authenticate('cancel')] });
    await server()();
    upstream.proceed('order1');
    const pay = server();
    await payUntil(saysPaid, () => pay(second));
    expect(order.debits.map(({ transaction }) => transaction.walletId)).toEqual([second]);
  });

  test('is not over while the order says VBV_SUCCESSFUL', async () => {
    const steps = [authenticate('pay', { viaVbvSuccessful: true })];
    const { upstream, order, said, server, second } = await setUp({ steps }, 30);
    const pay = server();
    await pay();
    upstream.proceed('order1');
    await keepPaying(120, () => server()(second));
    expect(said.filter((one) => !saysOpen(one))).toEqual([]);
    expect(order.transactions).toHaveLength(1);
    upstream.proceed('order1');
    await payUntil(saysPaid, () => pay());
    expect(order.debits).toHaveLength(1);
  });

  test.each(['http_409', 'dropped', 'http_403'] as const)(
    'whose answer is %s is waited for',
    async (answer) => {
      const { upstream, order, said, server, second } = await setUp(
        { steps: [authenticate('pay', { answer })] },
        30,
      );
      const pay = server();
      await pay();
      await keepPaying(120, () => server()(second));
      expect(said.filter((one) => !saysOpen(one))).toEqual([]);
      expect(order.transactions).toHaveLength(1);
      upstream.proceed('order1');
      await payUntil(saysPaid, () => pay());
      expect(order.debits).toHaveLength(1);
    },
  );
});

test('a top-up page that the customer finishes charges once', async () => {
  const step: Step = {
    kind: 'top_up',
    page: true,
    answer: null,
    finish: 'by_hand',
    how: 'pay',
    viaVbvSuccessful: false,
  };
  const { upstream, order, server } = await setUp({ steps: [step] });
  const pay = server();
  await expect(pay()).resolves.toMatchObject({ status: 'PENDING', action: { kind: 'top_up' } });
  upstream.proceed('order1');
  await payUntil(saysPaid, () => pay());
  expect(order.debits).toHaveLength(1);
});

test.each(declines)('a debit that ends %s is FAILED, and another wallet can pay', async (status) => {
  const { order, server, second } = await setUp({ steps: [{ kind: 'declined', status }] });
  const pay = server();
  await expect(pay()).resolves.toMatchObject({ status: 'FAILED', code: 'declined' });
  await expect(pay(second)).resolves.toMatchObject({ status: 'CHARGED' });
  expect(order.debits).toHaveLength(1);
});

test.each([null, 'http_500', 'dropped', 'http_409'] as const)(
  'a debit that takes a part and is answered with %s is PARTIALLY_PAID, and nothing pays the rest',
  async (answer) => {
    const { order, said, server, second } = await setUp({ steps: [{ kind: 'partly', answer }] }, 30);
    const pay = server();
    await payUntil(
      ({ status }) => status === 'PARTIALLY_PAID',
      () => pay(),
    );
    await keepPaying(60, () => server()(second));
    expect(said.filter((one) => saysPaid(one) || saysFailed(one))).toEqual([]);
    expect(order.transactions).toHaveLength(1);
  },
);

test('a debit that Juspay refuses as invalid input is FAILED, and another wallet can pay', async () => {
  const { order, server, second } = await setUp({ steps: [{ kind: 'refused' }] });
  const pay = server();
  await expect(pay()).resolves.toMatchObject({ status: 'FAILED' });
  await expect(pay(second)).resolves.toMatchObject({ status: 'CHARGED' });
  expect(order.debits).toHaveLength(1);
});

test('a list that fails is not FAILED while another server’s debit is on its way', async () => {
  const { upstream, order, said, server } = await setUp({ steps: [unclear('dropped', 'by_hand')] });
  const [one, other] = [server(), server()];
  const { arrived } = upstream.holdNextList();
  const waiting = one();
  const answerList = await arrived;
  await other();
  answerList('http_500');
  await waiting;
  expect(said.filter((answer) => !saysOpen(answer))).toEqual([]);
  upstream.proceed('order1');
  await payUntil(saysPaid, () => one());
  expect(order.debits).toHaveLength(1);
});

test('a refunded order is not paid, and is not paid again', async () => {
  const { order, server, forgetful } = await setUp({});
  await server()();
  order.changed = { refunded: true, amount_refunded: 500 };
  await expect(forgetful()()).resolves.toMatchObject({ status: 'REFUNDED' });
  expect(order.transactions).toHaveLength(1);
});

test.each(['VOIDED', 'AUTO_REFUNDED'])(
  'an order that was CHARGED and now reads %s is not paid again',
  async (status) => {
    const { order, said, server, forgetful } = await setUp({});
    await server()();
    order.changed = { status };
    await server()();
    await forgetful()();
    expect(order.transactions).toHaveLength(1);
    expect(said.filter(saysFailed)).toEqual([]);
  },
);
