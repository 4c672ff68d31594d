import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import type { JuspayEmulatorOptions } from '../../../src/testing/emulator/juspay-emulator.js';
import { createOrder, pay, pressOn, setUpShop } from './set-up-shop.js';

async function returnUrl(return_url: string, action = 'add', options: JuspayEmulatorOptions = {}) {
  const emulator = setUpShop(options);
  await createOrder(emulator, 'ORD_1', '1000', { return_url });
  const { body } = await pay(emulator);
  const back = await pressOn(emulator, body.payment.authentication.url, action);
  return new URL(back.headers.get('location') ?? '');
}

/** Signs by Juspay's documented steps. */
function signatureOf(url: URL, responseKey: string): string {
  const encoded: string[] = [];
  for (const [key, value] of url.searchParams) {
    if (key === 'signature' || key === 'signature_algorithm') continue;
    encoded.push(`${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
  }
  const text = encodeURIComponent(encoded.sort().join('&'));
  return createHmac('sha256', responseKey).update(text).digest('base64');
}

test('signs the return URL with the Response Key', async () => {
  const url = await returnUrl('https://shop.example/done');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    order_id: 'ORD_1',
    status: 'CHARGED',
    status_id: '21',
    signature: signatureOf(url, 'test_response_key'),
    signature_algorithm: 'HMAC-SHA256',
  });
});

test('signs the merchant’s own parameters too', async () => {
  const url = await returnUrl('https://shop.example/done?Cart=a b&zone=é%26=&~=1');
  expect(url.searchParams.get('signature')).toBe(signatureOf(url, 'test_response_key'));
  url.searchParams.set('zone', 'other');
  expect(url.searchParams.get('signature')).not.toBe(signatureOf(url, 'test_response_key'));
});

test('signs the status of a cancelled payment with the emulator’s own key', async () => {
  const url = await returnUrl('https://shop.example/done', 'cancel', { responseKey: 'other_key' });
  expect(url.searchParams.get('status')).toBe('AUTHENTICATION_FAILED');
  expect(url.searchParams.get('signature')).toBe(signatureOf(url, 'other_key'));
});
