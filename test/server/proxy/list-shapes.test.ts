import { expect, test } from 'vitest';
import { createJuspayClient, createWalletsProxy } from '../../../src/server.js';
import { serve } from '../serve.js';

const paytm = {
  id: 'wlt_1',
  wallet: 'PAYTM',
  linked: true,
  current_balance: 5,
  sub_details: [{ payment_method: 'TWID', payment_method_type: 'REWARD', current_balance: 7 }],
};
const inCamelCase = {
  id: 'wlt_1',
  wallet: 'PAYTM',
  linked: true,
  currentBalance: 5,
  token: 'tok_secret',
  subDetails: [{ paymentMethod: 'TWID', paymentMethodType: 'REWARD', currentBalance: 7 }],
};

/** Lists the wallets through a proxy whose upstream answers with `body`. */
async function listOf(body: unknown) {
  const upstream = await serve(() => Promise.resolve(Response.json(body)));
  const errors: unknown[] = [];
  const proxy = createWalletsProxy({
    juspay: createJuspayClient({ apiKey: 'key', merchantId: 'shop', baseUrl: upstream }),
    basePath: '/api/wallets',
    customer: () => 'asha',
    onError: (error) => errors.push(error),
  });
  const list = async () => {
    const response = await proxy(new Request('https://shop.example/api/wallets'));
    return (await response.json()) as { list?: unknown };
  };
  return { list, errors };
}

test.each([
  ['{ list }', { list: [paytm] }],
  ['{ payload: { list } }', { payload: { list: [paytm] } }],
  ['an array', [paytm]],
  ['names in camel case', { list: [inCamelCase] }],
])('forwards the wallets of %s in Juspay’s names', async (_name, body) => {
  const { list, errors } = await listOf(body);
  expect((await list()).list).toEqual([paytm]);
  expect(errors).toEqual([]);
});

test('reports once which fields cannot be read, without their values', async () => {
  const { list, errors } = await listOf({
    list: [paytm, { ...paytm, id: 'wlt_2', current_balance: 'secret 5' }, 'row'],
  });
  await list();
  await list();
  expect(errors.map(String)).toEqual([
    'JuspayError: An answer of Juspay has fields that cannot be read: list[].current_balance, list[].',
  ]);
});

test('reports an answer without a list', async () => {
  const { list, errors } = await listOf({ wallets: [paytm] });
  await list();
  expect(errors.map(String)).toEqual(['JuspayError: The answer of Juspay has no "list" of wallets.']);
});
