import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { createJuspayClient, JuspayError } from '../../../src/server.js';
import { recordUpstream } from './record-upstream.js';

const secret = 'planted_api_key';
const token = 'tok_planted_token';
const mobile = '9876543210';

function clientOf(fetch: (request: Request) => Promise<Response>) {
  return createJuspayClient({ apiKey: secret, merchantId: 'Shop', fetch });
}

/** Returns the origin of a server that no longer listens. */
async function closedOrigin(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return `http://127.0.0.1:${port}`;
}

async function errorOf(call: Promise<unknown>): Promise<JuspayError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof JuspayError)) throw new Error('The call did not throw a JuspayError.');
  return error;
}

const access = {
  status: 'Invalid Authentication',
  error_code: 'access_denied',
  error_message: 'Invalid Authentication',
};
const nullError = {
  status: 'Invalid Request',
  error_code: 'null_error',
  error_message: 'Customer not found for given customerId.',
};

test.each([
  ['a wrong API key', 401, access, 'invalid_credentials'],
  ['a forbidden merchant', 403, '', 'invalid_credentials'],
  ['an unknown customer', 400, nullError, 'customer_not_found'],
  ['a 404 for a customer', 404, '<html>', 'customer_not_found'],
  ['the empty 400 of the list page', 400, {}, 'rejected'],
  ['too many requests', 429, '', 'rate_limited'],
  ['a gateway that did not get an answer', 504, '<html>', 'timeout'],
  ['a server error as JSON', 500, { error_info: { code: 'X' } }, 'unavailable'],
  ['a server error as HTML', 502, '<html>Bad gateway</html>', 'unavailable'],
  ['a server error with an empty body', 503, '', 'unavailable'],
  ['a 200 with an incomplete body', 200, '{"list":[', 'malformed_answer'],
  ['a 200 with an empty body', 200, '', 'malformed_answer'],
  ['a 200 of HTML', 200, '<html>', 'malformed_answer'],
  ['a 200 with null', 200, 'null', 'malformed_answer'],
  ['a 200 with an array', 200, '[]', 'malformed_answer'],
  ['a 200 without a list', 200, { object: 'list' }, 'malformed_answer'],
  ['a 200 whose list is an object', 200, { list: {} }, 'malformed_answer'],
])('throws for %s with HTTP %i and body %j the code %s', async (_, status, body, code) => {
  const { origin } = await recordUpstream(() =>
    typeof body === 'string' ? new Response(body, { status }) : Response.json(body, { status }),
  );
  const juspay = createJuspayClient({ apiKey: secret, merchantId: 'Shop', baseUrl: origin });
  expect((await errorOf(juspay.listWallets('cust_1'))).code).toBe(code);
});

test.each([
  [400, 'LP_INCORRECT_OTP', 'wrong_otp'],
  [200, 'LP_INCORRECT_OTP', 'wrong_otp'],
  [400, 'LP_USER_LOCKED', 'wallet_locked'],
  [423, 'LP_USER_LOCKED', 'wallet_locked'],
  [400, 'otp_expired', 'otp_expired'],
  [400, 'Invalid', 'rejected'],
  [404, 'anything', 'wallet_not_found'],
])('throws for a link call that fails with HTTP %s and %s the code %s', async (status, error_code, code) => {
  const juspay = clientOf(async () =>
    Response.json({ error_code, error_message: '2 attempts left' }, { status }),
  );
  expect(await errorOf(juspay.linkWallet('cust_1', 'wlt_1', '1234'))).toMatchObject({
    code,
    upstreamCode: error_code,
  });
});

test('throws malformed_answer when the answer to a command is not a wallet', async () => {
  const juspay = clientOf(async () => Response.json({ ok: true }));
  expect((await errorOf(juspay.refreshWallet('cust_1', 'wlt_1'))).code).toBe('malformed_answer');
  expect((await errorOf(juspay.createWallet('cust_1', { provider: 'PAYTM' }))).code).toBe('malformed_answer');
});

test.each([
  ['7', 7000],
  ['0', 0],
  ['999999', 86_400_000],
  ['soon', undefined],
  ['-5', undefined],
])('reads a Retry-After of %s as a wait of %s milliseconds', async (header, retryAfter) => {
  const juspay = clientOf(async () => new Response('', { status: 429, headers: { 'retry-after': header } }));
  expect((await errorOf(juspay.listWallets('cust_1'))).retryAfter).toBe(retryAfter);
});

test('reads a date in Retry-After as a wait that starts now', async () => {
  const header = new Date(Date.now() + 60_000).toUTCString();
  const juspay = clientOf(async () => new Response('', { status: 429, headers: { 'retry-after': header } }));
  const { retryAfter } = await errorOf(juspay.listWallets('cust_1'));
  expect(retryAfter).toBeGreaterThan(1_000);
  expect(retryAfter).toBeLessThanOrEqual(60_000);
});

test('throws unavailable with the code of the network error when the connection fails', async () => {
  const juspay = createJuspayClient({ apiKey: secret, merchantId: 'Shop', baseUrl: await closedOrigin() });
  expect(await errorOf(juspay.listWallets('cust_1'))).toMatchObject({
    code: 'unavailable',
    upstreamCode: 'ECONNREFUSED',
  });
});

test('keeps the API key, tokens, mobile numbers and Juspay’s texts out of every error', async () => {
  const body = {
    status: `key ${secret}`,
    error_code: `${token} with spaces`,
    error_message: `No wallet for ${mobile} and ${token}`,
  };
  const errorWithSecrets = Object.assign(new Error(`failed with Basic ${secret}`), {
    config: { headers: { authorization: btoa(`${secret}:`) } },
    cause: { code: `x ${token}`, token },
  });
  const answers: [fails: boolean, answer: () => Promise<Response>][] = [
    ...[200, 400, 401, 404, 429, 500].map((status): (typeof answers)[number] => [
      status >= 400,
      async () => Response.json(body, { status }),
    ]),
    [true, async () => new Response(`${secret} ${token}`, { status: 200 })],
    [true, () => Promise.reject(errorWithSecrets)],
  ];
  for (const [fails, answer] of answers) {
    const juspay = clientOf(answer);
    for (const call of [
      juspay.listWallets('cust_1'),
      juspay.createWallet('cust_1', { provider: 'PAYTM', mobileNumber: mobile }),
      juspay.directDebit({ orderId: 'o1', customerId: 'c1', paymentMethod: 'PAYTM', token }),
    ]) {
      const error = await call.catch((reason: unknown) => reason);
      expect(fails && !(error instanceof JuspayError)).toBe(false);
      if (!(error instanceof Error)) continue;
      const shown = [inspect(error, { depth: 9, showHidden: true }), JSON.stringify(error), error.stack].join(
        '\n',
      );
      for (const planted of [secret, btoa(`${secret}:`), token, mobile, 'No wallet for']) {
        expect(shown).not.toContain(planted);
      }
    }
  }
});

test('rejects an invalid mobile number, OTP and provider without repeating the number', async () => {
  const juspay = clientOf(async () => Response.json({ id: 'wlt_1' }));
  const number = await errorOf(
    juspay.createWallet('cust_1', { provider: 'PAYTM', mobileNumber: 'x9876543210' }),
  );
  expect(number.code).toBe('rejected');
  expect(inspect(number)).not.toContain('9876543210');
  expect((await errorOf(juspay.linkWallet('cust_1', 'wlt_1', '12 34\n'))).code).toBe('wrong_otp');
  expect((await errorOf(juspay.createWallet('cust_1', { provider: 'PAY TM' }))).code).toBe('rejected');
});
