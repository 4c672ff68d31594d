import { expect, test } from 'vitest';
import type { EmulatorWebhooks, WebhookBody } from '../../../src/testing/emulator/webhook.js';
import { serve } from '../../server/serve.js';
import { createOrder, getOrder, pay, setUpShop } from './set-up-shop.js';

interface Received {
  authorization: string | null;
  contentType: string | null;
  body: WebhookBody;
}

/** Serves the merchant's webhook route, which answers `statuses` in turn and then 200. */
async function setUpWebhooks(options: Partial<EmulatorWebhooks> = {}, statuses: number[] = []) {
  const received: Received[] = [];
  const url = await serve(async (request) => {
    const { headers } = request;
    received.push({
      authorization: headers.get('authorization'),
      contentType: headers.get('content-type'),
      body: (await request.json()) as WebhookBody,
    });
    return new Response('ok', { status: statuses.shift() ?? 200 });
  });
  const webhooks = { url, username: 'shop', password: 'pass:word', retryAfter: 1, ...options };
  const emulator = setUpShop({ webhooks });
  await createOrder(emulator, 'ORD_1', '100');
  return { emulator, received, names: () => received.map(({ body }) => body.event_name) };
}

test('posts the order of a payment with Basic authentication', async () => {
  const { emulator, received } = await setUpWebhooks({ events: ['ORDER_SUCCEEDED'] });
  await pay(emulator);
  await emulator.webhooksFinished();
  expect(received).toEqual([
    {
      authorization: `Basic ${btoa('shop:pass:word')}`,
      contentType: 'application/json',
      body: {
        id: expect.stringMatching(/^evt_V2_[0-9a-z]{32}$/) as string,
        event_name: 'ORDER_SUCCEEDED',
        date_created: '2026-03-01T00:00:00Z',
        content: { order: (await getOrder(emulator)).body },
      },
    },
  ]);
});

test('posts every step of an order, each event with its own ID', async () => {
  const { emulator, received, names } = await setUpWebhooks();
  const paytm = emulator.wallet('wlt_paytm');
  if (paytm) paytm.down = true;
  await pay(emulator);
  await emulator.webhooksFinished();
  expect(names()).toEqual(expect.arrayContaining(['TXN_CREATED', 'ORDER_FAILED']));
  if (paytm) paytm.down = false;
  received.length = 0;
  await pay(emulator);
  emulator.refund('ORD_1', 40);
  emulator.sendWebhook('ORDER_REFUND_FAILED', 'ORD_1');
  emulator.sendWebhook('REFUND_MANUAL_REVIEW_NEEDED', 'ORD_1');
  await emulator.webhooksFinished();
  expect(names().sort()).toEqual([
    'ORDER_REFUNDED',
    'ORDER_REFUND_FAILED',
    'ORDER_SUCCEEDED',
    'REFUND_MANUAL_REVIEW_NEEDED',
    'TXN_CREATED',
  ]);
  expect(new Set(received.map(({ body }) => body.id)).size).toBe(5);
  const refunded = received.find(({ body }) => body.event_name === 'ORDER_REFUNDED');
  expect(refunded?.body.content.order).toMatchObject({ status: 'CHARGED', amount_refunded: 40 });
});

test('keeps the order of the moment when the event was created', async () => {
  const { emulator, received } = await setUpWebhooks({ events: ['ORDER_SUCCEEDED'] });
  await pay(emulator);
  emulator.setOrderStatus('ORD_1', 'AUTO_REFUNDED');
  await emulator.webhooksFinished();
  expect(received.map(({ body }) => body.content.order.status)).toEqual(['CHARGED']);
});

test('repeats an event with the same ID until the answer is 200', async () => {
  const { emulator, received } = await setUpWebhooks({ events: ['ORDER_SUCCEEDED'] }, [500, 202]);
  await pay(emulator);
  await emulator.webhooksFinished();
  expect(emulator.sentWebhooks.map(({ statuses }) => statuses)).toEqual([[500, 202, 200]]);
  expect(new Set(received.map(({ body }) => body.id)).size).toBe(1);
});

test('stops after its attempts, and survives a merchant who does not answer', async () => {
  const { emulator } = await setUpWebhooks({
    attempts: 2,
    url: 'http://127.0.0.1:1/',
    events: ['TXN_CREATED'],
  });
  expect((await pay(emulator)).body.status).toBe('CHARGED');
  await emulator.webhooksFinished();
  expect(emulator.sentWebhooks.map(({ statuses }) => statuses)).toEqual([[null, null]]);
});

test('sends no Authorization without a user name, and nothing without a URL', async () => {
  const { emulator, received } = await setUpWebhooks({ username: undefined, events: ['TXN_CREATED'] });
  await pay(emulator);
  await emulator.webhooksFinished();
  expect(received.map(({ authorization }) => authorization)).toEqual([null]);

  const silent = setUpShop();
  await createOrder(silent, 'ORD_1', '100');
  await pay(silent);
  await silent.webhooksFinished();
  expect(silent.sentWebhooks).toEqual([]);
  expect(() => silent.sendWebhook('ORDER_FAILED', 'ORD_2')).toThrow(RangeError);
});
