import { expect, test } from 'vitest';
import { createJuspayClient, createRedisPaymentStore, payWithWallet } from '../../../src/server.js';
import { serve } from '../serve.js';
import { setUpProxy } from '../set-up-proxy.js';
import { startRelay } from '../start-relay.js';
import { redisForThisFile } from '../start-redis.js';
import { eventually } from '../../eventually.js';

const redis = redisForThisFile();
const payment = { customerId: 'asha', choice: 'wlt_asha_paytm', orderId: 'order1' };

/** Starts two servers with separate connections, and creates an order of 100. The wallet holds 250. */
async function twoServers() {
  const { emulator, juspay, calls } = await setUpProxy();
  await juspay.createOrder({ orderId: 'order1', amount: 100, customerId: 'asha' });
  const relay = await startRelay(redis.url());
  const prefix = redis.prefix();
  const server = async () => {
    const { client, eval: run } = await redis.connect(relay.url);
    const own = createJuspayClient({
      apiKey: 'test_api_key',
      merchantId: 'test_merchant',
      baseUrl: await serve(emulator.fetch),
    });
    const store = createRedisPaymentStore({ eval: run, prefix, timeout: 10_000 });
    const waitUntilConnected = () => eventually(() => client.ping());
    const errors: unknown[] = [];
    const onError = (error: unknown) => errors.push(error);
    return {
      juspay: own,
      pay: () => payWithWallet(own, payment, { store, onError }),
      waitUntilConnected,
      errors,
    };
  };
  return {
    emulator,
    relay,
    first: await server(),
    second: await server(),
    debits: () => calls().filter((call) => call === 'pay').length,
    held: () => emulator.wallet('wlt_asha_paytm')?.providerBalance,
    /** Deletes the keys that Redis keeps for two minutes. */
    expireShortKeys: async () => {
      const { client } = await redis.connect();
      await client.del([`${prefix}batua:pay:order1:1:active`, `${prefix}batua:pay:order1:1:settling`]);
    },
  };
}

test('charges once and answers CHARGED to all when clicks reach two servers at the same time', async () => {
  const { emulator, first, second, debits, held } = await twoServers();
  emulator.setLatency({ pay: 100 });
  const results = await Promise.all([first, second, first, second].map(({ pay }) => pay()));
  expect(results.map(({ status }) => status)).toEqual(['CHARGED', 'CHARGED', 'CHARGED', 'CHARGED']);
  expect(debits()).toBe(1);
  expect(held()).toBe(150);
});

test('returns CHARGED for a paid order on the other server, even while Juspay is down', async () => {
  const { emulator, first, second } = await twoServers();
  const paid = await first.pay();
  emulator.setFault({ kind: 'server_error' });
  await expect(second.pay()).resolves.toEqual(paid);
});

test('takes no money while Redis is down and pays the order afterwards', async () => {
  const { relay, first, debits, held } = await twoServers();
  relay.cut();
  await expect(first.pay()).resolves.toEqual({ status: 'UNKNOWN', code: 'unavailable' });
  expect(debits()).toBe(0);
  expect(first.errors).toMatchObject([{ name: 'RedisError' }]);
  relay.mend();
  await first.waitUntilConnected();
  await expect(first.pay()).resolves.toMatchObject({ status: 'CHARGED' });
  expect(held()).toBe(150);
});

test('returns CHARGED and does not charge again when Redis goes down during the debit', async () => {
  const { relay, first, second, debits, held, expireShortKeys } = await twoServers();
  const debit = first.juspay.directDebit;
  first.juspay.directDebit = async (given) => {
    const answer = await debit(given);
    relay.cut();
    return answer;
  };
  await expect(first.pay()).resolves.toMatchObject({ status: 'CHARGED' });
  relay.mend();
  await second.waitUntilConnected();
  await expireShortKeys();
  await expect(second.pay()).resolves.toMatchObject({ status: 'CHARGED' });
  expect(first.errors).toMatchObject([{ name: 'RedisError' }]);
  expect(debits()).toBe(1);
  expect(held()).toBe(150);
});

test('writes an attempt once, keeps it for its lifetime and reads it unchanged', async () => {
  const prefix = redis.prefix();
  const [one, other] = [await redis.connect(), await redis.connect()];
  const stores = [one, other].map(({ eval: run }) => createRedisPaymentStore({ eval: run, prefix }));
  const value = '{"customerId":"asha"}';
  const added = await Promise.all(stores.map((store) => store.add('a', value, 60_000)));
  expect(added.filter(Boolean)).toHaveLength(1);
  await expect(stores[0]?.get('a')).resolves.toBe(value);
  await expect(stores[0]?.get('b')).resolves.toBeNull();
  await expect(one.client.pTTL(`${prefix}a`)).resolves.toSatisfy(
    (left: number) => left > 0 && left <= 60_000,
  );
  await stores[1]?.set('a', '{}', 120_000);
  await expect(stores[0]?.get('a')).resolves.toBe('{}');
  await expect(one.client.pTTL(`${prefix}a`)).resolves.toSatisfy((left: number) => left > 60_000);
  await stores[1]?.set('a', '{}', 50);
  await eventually(async () => expect(await stores[0]?.get('a')).toBeNull());
  await expect(stores[0]?.add('a', value, 60_000)).resolves.toBe(true);
});

test('throws before a debit if the Redis client parses the values that it reads', async () => {
  const store = createRedisPaymentStore({ eval: async () => ({ customerId: 'asha' }) });
  await expect(store.get('a')).rejects.toThrow('something else than the text');
});
