import { expect, test } from 'vitest';
import { createJuspayEmulator } from '../../../src/testing/create-juspay-emulator.js';
import { answerOf, ask } from './ask.js';

const list = 'GET /customers/guest_user/wallets';
const refreshAll = 'GET /customers/guest_user/wallets/refresh-balances';
const refreshOne = 'POST /wallets/wlt_q23xzki3pazgtezo';

const invalidAuthentication = {
  status: 401,
  body: {
    status: 'Invalid Authentication',
    error_code: 'access_denied',
    error_message: 'Invalid Authentication',
  },
};

test.for([
  ['no key', undefined],
  ['another key', `Basic ${btoa('other_key:')}`],
  ['a key of another case', `Basic ${btoa('TEST_API_KEY:')}`],
  ['a password', `Basic ${btoa('test_api_key:secret')}`],
  ['no colon', `Basic ${btoa('test_api_key')}`],
  ['a bearer', 'Bearer test_api_key'],
] as const)('refuses %s with the 401 of Juspay’s page', async ([, authorization]) => {
  const emulator = createJuspayEmulator();
  for (const line of [list, refreshAll, refreshOne, 'POST /orders', 'POST /txns']) {
    expect(
      await answerOf(ask(emulator, line, { form: { command: 'refresh' }, headers: { authorization } })),
    ).toEqual(invalidAuthentication);
  }
  expect(emulator.issuedTokens).toEqual([]);
});

test.for([list, refreshAll, 'POST /customers/guest_user/wallets'])(
  'refuses an unknown customer with the 400 of Juspay’s page: %s',
  async (line) => {
    const form = { gateway: 'PAYTM' };
    expect(
      await answerOf(ask(createJuspayEmulator(), line.replace('guest_user', 'nobody'), { form })),
    ).toEqual({
      status: 400,
      body: {
        status: 'Invalid Request',
        error_code: 'null_error',
        error_message: 'Customer not found for given customerId.',
      },
    });
  },
);

test.for([
  ['no version', { version: undefined }, 400],
  ['a version that is no date', { version: 'latest' }, 400],
  ['no x-merchantid', { 'x-merchantid': undefined }, 400],
  ['another merchant', { 'x-merchantid': 'other_merchant' }, 401],
  ['a merchant of another case', { 'x-merchantid': 'Test_Merchant' }, 401],
  ['JSON instead of a form', { 'content-type': 'application/json' }, 415],
  ['no content type', { 'content-type': undefined }, 415],
] as const)('refuses a refresh with %s', async ([, headers, status]) => {
  const emulator = createJuspayEmulator();
  const before = emulator.wallet('wlt_q23xzki3pazgtezo')?.row.last_refreshed;
  const { status: given, body } = await answerOf(ask(emulator, refreshAll, { headers }));
  expect(given).toBe(status);
  expect(body).toEqual({
    status: expect.any(String) as string,
    error_code: expect.any(String) as string,
    error_message: expect.any(String) as string,
  });
  expect(emulator.wallet('wlt_q23xzki3pazgtezo')?.row.last_refreshed).toBe(before);
});

test('refuses a refresh of one wallet without version or merchant', async () => {
  const emulator = createJuspayEmulator();
  const form = { command: 'refresh' };
  expect((await ask(emulator, refreshOne, { form })).status).toBe(200);
  expect((await ask(emulator, refreshOne, { form, headers: { version: undefined } })).status).toBe(400);
  expect((await ask(emulator, refreshOne, { form, headers: { 'x-merchantid': undefined } })).status).toBe(
    400,
  );
});

test('lists without version and x-merchantid, as the sample request does', async () => {
  const headers = { version: undefined, 'x-merchantid': undefined, 'content-type': undefined };
  expect((await ask(createJuspayEmulator(), list, { headers })).status).toBe(200);
});

test.for([
  '/',
  '/customers/',
  '/customers/guest_user/',
  '/customers/guest_user/wallets/',
  '/wallets',
  '/wallets/a/b',
  '/v2/txns',
])('answers 404 for the path %s', async (path) => {
  expect((await ask(createJuspayEmulator(), `GET ${path}`)).status).toBe(404);
});

test.for([
  ['POST /customers/guest_user/wallets/refresh-balances', 'GET'],
  ['DELETE /customers/guest_user/wallets', 'GET, POST'],
  ['PUT /wallets/wlt_q23xzki3pazgtezo', 'GET, POST'],
  ['GET /txns', 'POST'],
  ['GET /orders', 'POST'],
  ['GET /customers', 'POST'],
  ['POST /customers/guest_user', 'GET'],
])('refuses %s and names the allowed methods', async ([line = '', allow]) => {
  const response = await ask(createJuspayEmulator(), line);
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe(allow);
});

test('refuses an unknown wallet and an unknown command', async () => {
  const emulator = createJuspayEmulator();
  expect((await ask(emulator, 'GET /wallets/wlt_unknown')).status).toBe(404);
  expect((await ask(emulator, 'POST /wallets/wlt_unknown', { form: { command: 'refresh' } })).status).toBe(
    404,
  );
  expect((await ask(emulator, refreshOne, { form: { command: 'explode' } })).status).toBe(400);
  expect((await ask(emulator, refreshOne)).status).toBe(400);
});

test('answers 404 for a broken percent code', async () => {
  expect((await ask(createJuspayEmulator(), 'GET /wallets/%E0%A4%A')).status).toBe(404);
});

test('logs each request without key, token, OTP or number', async () => {
  const emulator = createJuspayEmulator({ now: () => 1_700_000_000_000 });
  await ask(emulator, list, { headers: { 'x-routing-id': 'guest_user' } });
  await ask(emulator, 'POST /wallets/wlt_mu2xfwb4mr18flbs', { form: { command: 'link', otp: '987654' } });
  await ask(emulator, 'GET /nowhere');
  expect(emulator.requests).toEqual([
    {
      at: 1_700_000_000_000,
      method: 'GET',
      path: '/customers/guest_user/wallets',
      operation: 'list',
      merchantId: 'test_merchant',
      version: '2023-06-30',
      routingId: 'guest_user',
      contentType: 'application/x-www-form-urlencoded',
      status: 200,
    },
    expect.objectContaining({ method: 'POST', operation: 'link', status: 400 }),
    expect.objectContaining({ path: '/nowhere', operation: null, status: 404 }),
  ]);
  expect(JSON.stringify(emulator.requests)).not.toMatch(/987654|test_api_key|tok_|dGVzdF9/);
});
