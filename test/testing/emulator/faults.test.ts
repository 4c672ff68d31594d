import { expect, test } from 'vitest';
import { createJuspayEmulator } from '../../../src/testing/create-juspay-emulator.js';
import { answerOf, ask } from './ask.js';

const list = 'GET /customers/guest_user/wallets';
const refreshAll = 'GET /customers/guest_user/wallets/refresh-balances';

test('answers server_error with 500 and JSON that is not in Juspay’s form', async () => {
  const emulator = createJuspayEmulator({ fault: 'server_error' });
  const { status, body } = await answerOf(ask(emulator, list));
  expect(status).toBe(500);
  expect(body).not.toHaveProperty('error_code');
});

test('answers bad_gateway with 502 and HTML', async () => {
  const response = await ask(createJuspayEmulator({ fault: 'bad_gateway' }), list);
  expect(response.status).toBe(502);
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  expect(await response.text()).toContain('<h1>');
});

test('answers empty_error with 500 and an empty body', async () => {
  const response = await ask(createJuspayEmulator({ fault: 'empty_error' }), list);
  expect(response.status).toBe(500);
  expect(await response.text()).toBe('');
});

test('answers malformed_json with 200 and incomplete JSON', async () => {
  const response = await ask(createJuspayEmulator({ fault: 'malformed_json' }), list);
  expect(response.status).toBe(200);
  await expect(response.json()).rejects.toThrow(SyntaxError);
});

test('answers no_list with 200 and JSON that is no list', async () => {
  const { status, body } = await answerOf(ask(createJuspayEmulator({ fault: 'no_list' }), list));
  expect(status).toBe(200);
  expect(body).not.toHaveProperty('list');
});

test('answers rate_limited with 429 and Retry-After in seconds, rounded up', async () => {
  const emulator = createJuspayEmulator({ fault: { kind: 'rate_limited', retryAfter: 1500 } });
  const response = await ask(emulator, list);
  expect(response.status).toBe(429);
  expect(response.headers.get('retry-after')).toBe('2');
});

test('answers wrong_key and customer_not_found as Juspay’s pages show', async () => {
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

test('rejects for network_error as fetch does', async () => {
  await expect(ask(createJuspayEmulator({ fault: 'network_error' }), list)).rejects.toThrow(TypeError);
});

test('waits with hang until the caller aborts', async () => {
  const emulator = createJuspayEmulator({ fault: 'hang' });
  const controller = new AbortController();
  const answer = ask(emulator, list, { signal: controller.signal });
  const first = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 30, 'waiting'))]);
  expect(first).toBe('waiting');
  controller.abort(new Error('gave up'));
  await expect(answer).rejects.toThrow('gave up');
  expect(emulator.requests[0]?.status).toBeNull();
});

test('applies a fault to the named operations until it ends', async () => {
  const emulator = createJuspayEmulator({ fault: { kind: 'server_error', on: ['refresh_all'] } });
  expect((await ask(emulator, list)).status).toBe(200);
  expect((await ask(emulator, refreshAll)).status).toBe(500);
  expect((await ask(emulator, refreshAll)).status).toBe(500);
  emulator.setFault(null);
  expect((await ask(emulator, refreshAll)).status).toBe(200);
});

test('ends a fault after its number of times', async () => {
  const emulator = createJuspayEmulator({ fault: { kind: 'bad_gateway', times: 2 } });
  const statuses = [];
  for (let turn = 0; turn < 4; turn += 1) statuses.push((await ask(emulator, list)).status);
  expect(statuses).toEqual([502, 502, 200, 200]);
});

test('lists and refreshes nothing while every provider is down', async () => {
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
