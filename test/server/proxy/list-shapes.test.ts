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
    linking: { providers: ['PAYTM'] },
    onError: (error) => errors.push(error),
  });
  const list = async () => {
    const response = await proxy(new Request('https://shop.example/api/wallets'));
    return (await response.json()) as { list?: unknown };
  };
  const post = async (path: string) => {
    const response = await proxy(new Request(`https://shop.example/api/wallets${path}`, { method: 'POST' }));
    return (await response.json()) as Record<string, unknown>;
  };
  return { list, post, errors };
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

test('forwards the answer about one wallet in camel case in Juspay’s names', async () => {
  const { post } = await listOf({
    list: [inCamelCase],
    id: 'wlt_1',
    wallet: 'PAYTM',
    linked: false,
    currentBalance: null,
    authParams: { resendWaitTime: '30' },
    metadata: { mobileNumber: '9876543210' },
  });
  const { customer_tag: _, ...wallet } = await post('/wlt_1/authenticate');
  expect(wallet).toEqual({
    id: 'wlt_1',
    wallet: 'PAYTM',
    linked: false,
    current_balance: null,
    auth_params: { resend_wait_time: '30' },
    metadata: { mobile_number: '98****10' },
  });
});

test('prefers Juspay’s own name, also with null', async () => {
  const { list } = await listOf({ list: [{ ...paytm, current_balance: null, currentBalance: 5 }] });
  expect((await list()).list).toEqual([{ ...paytm, current_balance: null }]);
});

test.each([
  ['last_refreshed', { last_refreshed: '2026-02-30T00:00:00Z' }],
  ['last_refreshed', { last_refreshed: '2999-01-01T00:00:00Z' }],
  ['last_refreshed', { last_refreshed: { toString: 1, valueOf: 1 } }],
  ['linked', { linked: 'perhaps' }],
  ['metadata', { metadata: 'text' }],
  ['metadata', { metadata: { mobile_number: true } }],
  ['sub_details', { sub_details: 'text' }],
  ['sub_details', { sub_details: [...paytm.sub_details, ...paytm.sub_details] }],
  ['sub_details', { sub_details: [null] }],
  ['sub_details.current_balance', { sub_details: [{ payment_method: 'TWID', current_balance: [] }] }],
  ['juspay_bank_code', { juspay_bank_code: 7 }],
])('reports that %s cannot be read', async (field, fields) => {
  const { list, errors } = await listOf({ list: [{ ...paytm, ...fields }] });
  await list();
  expect(errors.map(String)).toEqual([
    `JuspayError: An answer of Juspay has fields that cannot be read: list[].${field}.`,
  ]);
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
