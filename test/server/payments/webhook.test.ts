import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { readWebhook, WebhookError } from '../../../src/server.js';

const credentials = { username: 'shop', password: '₹ secret: word' };
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

function webhook(body: unknown, authorization = basic('shop:₹ secret: word')): Request {
  return new Request('https://shop.example/webhook', {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const event = {
  id: 'evt_V2_1234',
  event_name: 'ORDER_REFUNDED',
  date_created: '2026-08-02T08:07:52Z',
  content: { order: { order_id: 'order1', customer_id: 'asha', status: 'CHARGED', refunded: true } },
};

test('reads an event and its order', async () => {
  await expect(readWebhook(webhook(event), credentials)).resolves.toEqual({
    id: 'evt_V2_1234',
    name: 'ORDER_REFUNDED',
    createdAt: Date.UTC(2026, 7, 2, 8, 7, 52),
    orderId: 'order1',
    customerId: 'asha',
    order: event.content.order,
  });
});

test('reads an undocumented event without an order and a time', async () => {
  await expect(readWebhook(webhook({ id: 'evt_1', event_name: 'NEW_THING' }), credentials)).resolves.toEqual({
    id: 'evt_1',
    name: 'NEW_THING',
    createdAt: null,
    orderId: null,
    customerId: null,
    order: null,
  });
});

test.each([
  ['no credentials', ''],
  ['another password', basic('shop:secret')],
  ['another user', basic('shop2:₹ secret: word')],
  ['a longer password', basic('shop:₹ secret: word2')],
  ['the password alone', '₹ secret: word'],
  ['another scheme', basic('shop:₹ secret: word').replace('Basic', 'Bearer')],
])('rejects a webhook with %s', async (_, authorization) => {
  const request = new Request('https://shop.example/webhook', {
    method: 'POST',
    headers: { authorization: encodeURI(authorization) },
    body: JSON.stringify(event),
  });
  await expect(readWebhook(request, credentials)).rejects.toMatchObject({
    code: 'invalid_credentials',
    status: 401,
  });
});

test('accepts the authorization scheme in any case', async () => {
  const authorization = basic('shop:₹ secret: word').replace('Basic', 'bASIC');
  await expect(readWebhook(webhook(event, authorization), credentials)).resolves.toMatchObject({
    orderId: 'order1',
  });
});

test.each([
  ['{', 400],
  ['[]', 400],
  ['null', 400],
  ['', 400],
  ['eyJhbGciOiJSU0EtT0FFUC0yNTYifQ.a.b.c.d', 400],
  [JSON.stringify({ event_name: 'ORDER_SUCCEEDED' }), 400],
  [JSON.stringify({ id: 7, event_name: 'ORDER_SUCCEEDED' }), 400],
  [JSON.stringify({ ...event, filling: 'x'.repeat(300_000) }), 413],
])('rejects a body that is not an event: %.40s', async (body, status) => {
  const error: unknown = await readWebhook(webhook(body), credentials).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(WebhookError);
  expect(error).toMatchObject({ status });
});

test('keeps the password and the body out of every error', async () => {
  const error: unknown = await readWebhook(webhook('planted'), credentials).catch(
    (reason: unknown) => reason,
  );
  expect(inspect(error)).not.toMatch(/planted|secret/);
});

test('throws a TypeError if the password is empty', async () => {
  const withoutPassword = { username: 'shop', password: '' };
  await expect(readWebhook(webhook(event), withoutPassword)).rejects.toThrow(TypeError);
});
