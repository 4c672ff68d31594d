import { expect, test } from 'vitest';
import { createJuspayClient, createRedisPaymentStore, payWithWallet } from '../../../src/server.js';
import { serve } from '../serve.js';
import { setUpProxy } from '../set-up-proxy.js';
import { startRelay } from '../start-relay.js';
import { redisForThisFile } from '../start-redis.js';
import { eventually } from '../../eventually.js';

const redis = redisForThisFile();
const payment = { customerId: 'asha', choice: 'wlt_asha_paytm', orderId: 'order1' };

/** Two servers of the merchant's, each with its own connections, and an order of 100 to pay from a wallet with 250. */
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
    const isBack = () => eventually(() => client.ping());
    const told: unknown[] = [];
    const onError = (error: unknown) => told.push(error);
    return { juspay: own, pay: () => payWithWallet(own, payment, { store, onError }), isBack, told };
  };
  return {
    emulator,
    relay,
    first: await server(),
    second: await server(),
    debits: () => calls().filter((call) => call === 'pay').length,
    held: () => emulator.wallet('wlt_asha_paytm')?.providerBalance,
    /** Ends what Redis keeps for two minutes, as if they were over. */
    twoMinutesLater: async () => {
      const { client } = await redis.connect();
      await client.del([`${prefix}batua:pay:order1:1:active`, `${prefix}batua:pay:order1:1:settling`]);
    },
  };
}

test('clicks on Pay that reach two servers at the same moment charge once, and all hear so', async () => {
  const { emulator, first, second, debits, held } = await twoServers();
  emulator.setLatency({ pay: 100 });
  const results = await Promise.all([first, second, first, second].map(({ pay }) => pay()));
  expect(results.map(({ status }) => status)).toEqual(['CHARGED', 'CHARGED', 'CHARGED', 'CHARGED']);
  expect(debits()).toBe(1);
  expect(held()).toBe(150);
});

test('answers a paid order as paid on the other server, even while Juspay is down', async () => {
  const { emulator, first, second } = await twoServers();
  const paid = await first.pay();
  emulator.setFault({ kind: 'server_error' });
  await expect(second.pay()).resolves.toEqual(paid);
});

test('while Redis is down nothing is taken, and once it is back the order is paid', async () => {
  const { relay, first, debits, held } = await twoServers();
  relay.cut();
  await expect(first.pay()).resolves.toEqual({ status: 'UNKNOWN', code: 'unavailable' });
  expect(debits()).toBe(0);
  expect(first.told).toMatchObject([{ name: 'RedisError' }]);
  relay.mend();
  await first.isBack();
  await expect(first.pay()).resolves.toMatchObject({ status: 'CHARGED' });
  expect(held()).toBe(150);
});

test('a Redis that goes down while the wallet is charged hides nothing and charges nobody twice', async () => {
  const { relay, first, second, debits, held, twoMinutesLater } = await twoServers();
  const debit = first.juspay.directDebit;
  first.juspay.directDebit = async (given) => {
    const answer = await debit(given);
    relay.cut();
    return answer;
  };
  await expect(first.pay()).resolves.toMatchObject({ status: 'CHARGED' });
  relay.mend();
  await second.isBack();
  await twoMinutesLater();
  await expect(second.pay()).resolves.toMatchObject({ status: 'CHARGED' });
  expect(first.told).toMatchObject([{ name: 'RedisError' }]);
  expect(debits()).toBe(1);
  expect(held()).toBe(150);
});

test('an attempt is written once among servers, kept as long as it was told and read as it was written', async () => {
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

test('a client that parses what it reads is noticed, before money is taken on a wrong reading', async () => {
  const store = createRedisPaymentStore({ eval: async () => ({ customerId: 'asha' }) });
  await expect(store.get('a')).rejects.toThrow('something else than the text');
});
