import { expect, test } from 'vitest';
import { createJuspayEmulator } from '../../../src/testing/create-juspay-emulator.js';
import { answerOf, ask } from './ask.js';

const list = 'GET /customers/guest_user/wallets';
const refreshAll = 'GET /customers/guest_user/wallets/refresh-balances';

test('a server error is 500 with JSON that is not in Juspay’s form', async () => {
  const emulator = createJuspayEmulator({ fault: 'server_error' });
  const { status, body } = await answerOf(ask(emulator, list));
  expect(status).toBe(500);
  expect(body).not.toHaveProperty('error_code');
});

test('a bad gateway is 502 with HTML', async () => {
  const response = await ask(createJuspayEmulator({ fault: 'bad_gateway' }), list);
  expect(response.status).toBe(502);
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  expect(await response.text()).toContain('<h1>');
});

test('an empty error is 500 with nothing', async () => {
  const response = await ask(createJuspayEmulator({ fault: 'empty_error' }), list);
  expect(response.status).toBe(500);
  expect(await response.text()).toBe('');
});

test('malformed JSON is 200 with JSON that breaks off', async () => {
  const response = await ask(createJuspayEmulator({ fault: 'malformed_json' }), list);
  expect(response.status).toBe(200);
  await expect(response.json()).rejects.toThrow(SyntaxError);
});

test('no list is 200 with JSON that is no list', async () => {
  const { status, body } = await answerOf(ask(createJuspayEmulator({ fault: 'no_list' }), list));
  expect(status).toBe(200);
  expect(body).not.toHaveProperty('list');
});

test('rate limited is 429 with Retry-After in seconds, rounded up', async () => {
  const emulator = createJuspayEmulator({ fault: { kind: 'rate_limited', retryAfter: 1500 } });
  const response = await ask(emulator, list);
  expect(response.status).toBe(429);
  expect(response.headers.get('retry-after')).toBe('2');
});

test('a wrong key and a lost customer answer as Juspay’s pages say', async () => {
  const emulator = createJuspayEmulator({ fault: 'wrong_key' });
  expect(await answerOf(ask(emulator, list))).toMatchObject({
    status: 401,
    body: { error_code: 'access_denied' },
  });
  emulator.setFault('customer_not_found');
  expect(await answerOf(ask(emulator, list))).toMatchObject({
    status: 400,
    body: { error_code: 'null_error' },
  });
});

test('a network error rejects as fetch does', async () => {
  await expect(ask(createJuspayEmulator({ fault: 'network_error' }), list)).rejects.toThrow(TypeError);
});

test('hanging ends only when the caller gives up', async () => {
  const emulator = createJuspayEmulator({ fault: 'hang' });
  const controller = new AbortController();
  const answer = ask(emulator, list, { signal: controller.signal });
  const first = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 30, 'waiting'))]);
  expect(first).toBe('waiting');
  controller.abort(new Error('gave up'));
  await expect(answer).rejects.toThrow('gave up');
  expect(emulator.requests[0]?.status).toBeNull();
});

test('a fault meets the named operations only, until it is lifted', async () => {
  const emulator = createJuspayEmulator({ fault: { kind: 'server_error', on: ['refresh_all'] } });
  expect((await ask(emulator, list)).status).toBe(200);
  expect((await ask(emulator, refreshAll)).status).toBe(500);
  expect((await ask(emulator, refreshAll)).status).toBe(500);
  emulator.setFault(null);
  expect((await ask(emulator, refreshAll)).status).toBe(200);
});

test('a passing fault is over after its times', async () => {
  const emulator = createJuspayEmulator({ fault: { kind: 'bad_gateway', times: 2 } });
  const statuses = [];
  for (let turn = 0; turn < 4; turn += 1) statuses.push((await ask(emulator, list)).status);
  expect(statuses).toEqual([502, 502, 200, 200]);
});

test('with every provider down Juspay still lists, and refreshes nothing', async () => {
  const emulator = createJuspayEmulator({ fault: 'provider_down' });
  expect((await ask(emulator, list)).status).toBe(200);
  const { status, body } = await answerOf(ask(emulator, refreshAll));
  expect(status).toBe(200);
  expect(body.list[0]?.last_refreshed).toBe('2016-08-02T08:07:52+0000');
  const form = { command: 'authenticate' };
  const link = await answerOf(ask(emulator, 'POST /wallets/wlt_mu2xfwb4mr18flbs', { form }));
  expect(link.status).toBe(503);
  expect(Object.keys(link.body)).toEqual(['error_info']);
});
