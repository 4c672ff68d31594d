import { expect, test } from 'vitest';
import { createJuspayClient, createWalletsProxy } from '../../../src/server.js';
import { recordUpstream } from '../juspay/record-upstream.js';
import type { Recorded } from '../juspay/record-upstream.js';

const row = { id: 'wlt_1', wallet: 'LAZYPAY', token: null, linked: false };

/** A proxy for Asha before an upstream that the test answers for. */
async function setUp(
  answer: (request: Recorded, linked: { now: boolean }) => Response | Promise<Response>,
  listed: () => object[] | null = () => [row],
) {
  const linked = { now: false };
  const { origin, requests } = await recordUpstream(async (request) => {
    if (request.method === 'GET' && request.path.endsWith('/wallets')) {
      const rows = listed();
      if (!rows) return new Response('', { status: 503 });
      return Response.json({ list: rows.map((one) => ({ ...one, linked: linked.now })) });
    }
    return await answer(request, linked);
  });
  const proxy = createWalletsProxy({
    juspay: createJuspayClient({ apiKey: 'test_key', merchantId: 'Shop', baseUrl: origin }),
    basePath: '/api/wallets',
    customer: () => 'asha',
    linking: { providers: ['LAZYPAY'] },
    newCustomer: (customerId) => ({ firstName: customerId, mobileNumber: '9876543210' }),
    onError: () => {},
    timeout: 800,
  });
  const call = async (path: string, body?: object) => {
    const response = await proxy(
      new Request(`https://shop.example/api/wallets${path}`, {
        method: body ? 'POST' : 'GET',
        ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      }),
    );
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return { call, linked, sent: () => requests.map(({ method, path }) => `${method} ${path}`) };
}

const losses: [string, () => Response | Promise<Response>][] = [
  ['502', () => new Response('<html>', { status: 502 })],
  ['503', () => new Response('', { status: 503 })],
  ['504', () => new Response('', { status: 504 })],
  ['no answer in time', () => new Promise<Response>(() => {})],
];

test.each(losses)('says linked when the answer was lost (%s) and the list shows it', async (_, lose) => {
  const { call } = await setUp((_request, linked) => {
    linked.now = true;
    return lose();
  });
  const answer = await call('/wlt_1/link', { otp: '1234' });
  expect(answer).toMatchObject({ status: 200, body: { id: 'wlt_1', linked: true } });
});

test.each(losses)('says removed when the answer was lost (%s) and the list shows it', async (_, lose) => {
  const { call, linked } = await setUp((_request, state) => {
    state.now = false;
    return lose();
  });
  linked.now = true;
  await expect(call('/wlt_1/delink', {})).resolves.toMatchObject({ status: 200, body: { linked: false } });
});

test('says removed when the list no longer holds the wallet', async () => {
  let rows: object[] = [row];
  const { call } = await setUp(
    () => {
      rows = [];
      return new Response('', { status: 503 });
    },
    () => rows,
  );
  await expect(call('/wlt_1/delink', {})).resolves.toMatchObject({
    status: 200,
    body: { id: 'wlt_1', wallet: 'LAZYPAY', linked: false },
  });
});

test('keeps the error when the list shows that nothing happened, and when there is no list', async () => {
  for (const withList of [true, false]) {
    let rows: object[] | null = [row];
    const { call } = await setUp(
      () => {
        if (!withList) rows = null;
        return new Response('', { status: 503 });
      },
      () => rows,
    );
    await expect(call('/wlt_1/link', { otp: '1234' })).resolves.toMatchObject({
      status: 502,
      body: { error_code: 'service_unavailable' },
    });
  }
});

test('asks the list about no refusal', async () => {
  const { call, sent } = await setUp(() =>
    Response.json({ error_code: 'LP_INCORRECT_OTP', error_message: '2 attempts left' }, { status: 400 }),
  );
  await expect(call('/wlt_1/link', { otp: '1234' })).resolves.toMatchObject({
    status: 400,
    body: { error_code: 'wrong_otp', attempts_left: 2 },
  });
  expect(sent()).toEqual(['GET /customers/asha/wallets', 'POST /wallets/wlt_1']);
});

test('creates the customer on the first list, and lists again', async () => {
  let known = false;
  const { origin, requests } = await recordUpstream(({ method, path }) => {
    if (method === 'POST') {
      known = true;
      return Response.json({ object: 'customer', object_reference_id: 'asha' });
    }
    if (known) return Response.json({ list: [row] });
    const error_code = path.endsWith('/wallets') ? 'null_error' : 'object_not_found';
    return Response.json({ error_code }, { status: 400 });
  });
  const proxy = createWalletsProxy({
    juspay: createJuspayClient({ apiKey: 'test_key', merchantId: 'Shop', baseUrl: origin }),
    basePath: '/api/wallets',
    customer: () => 'asha',
    newCustomer: async () => ({ mobileNumber: '9876543210' }),
  });
  const list = async () => await proxy(new Request('https://shop.example/api/wallets'));
  expect((await list()).status).toBe(200);
  expect((await list()).status).toBe(200);
  expect(requests.map(({ method, path, body }) => `${method} ${path} ${body}`.trim())).toEqual([
    'GET /customers/asha/wallets',
    'GET /customers/asha',
    'POST /customers object_reference_id=asha&mobile_number=9876543210',
    'GET /customers/asha/wallets',
    'GET /customers/asha/wallets',
  ]);
});
