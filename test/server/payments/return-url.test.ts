import { createHmac } from 'node:crypto';
import { assert, asyncProperty, dictionary, string } from 'fast-check';
import { expect, test } from 'vitest';
import { verifyReturnUrl } from '../../../src/server.js';

const responseKey = 'A1B2C3D4E5F60718293A4B5C6D7E8F';

/** Returns the signature that Juspay documents, made with Node's HMAC and query encoder. */
function signatureOf(params: Record<string, string>, key = responseKey): string {
  const encoded = Object.keys(params)
    .map((name) => ({ name, key: encodeURIComponent(name) }))
    .sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)))
    .map(({ name, key }) => `${key}=${encodeURIComponent(params[name] ?? '')}`)
    .join('&');
  return createHmac('sha256', key).update(encodeURIComponent(encoded)).digest('base64');
}

const genuine = { order_id: 'order1', status: 'CHARGED', status_id: '21' };

function urlOf(params: Record<string, string>, signature: string, algorithm = 'HMAC-SHA256'): string {
  const url = new URL('https://shop.example/return');
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  url.searchParams.set('signature', signature);
  url.searchParams.set('signature_algorithm', algorithm);
  return url.href;
}

test('accepts a signature that openssl made', async () => {
  // printf %s 'order_id%3Dorder1%26status%3DCHARGED%26status_id%3D21' | openssl dgst -sha256 -hmac KEY -binary | base64
  const signature = '6HC1YKxEcaPhxGMC0MlmsjqTon0jLISLpvta++ICG9A=';
  expect(signatureOf(genuine)).toBe(signature);
  await expect(verifyReturnUrl(urlOf(genuine, signature), { responseKey })).resolves.toEqual({
    orderId: 'order1',
    status: 'CHARGED',
  });
});

test.each([
  ['once', (signature: string) => urlOf(genuine, signature)],
  ['twice', (signature: string) => urlOf(genuine, encodeURIComponent(signature))],
  ['not at all', (signature: string) => urlOf(genuine, 'x').replace('signature=x', `signature=${signature}`)],
])('reads a signature that is encoded %s', async (_, build) => {
  const url = build(signatureOf(genuine));
  await expect(verifyReturnUrl(url, { responseKey })).resolves.toMatchObject({ orderId: 'order1' });
  await expect(verifyReturnUrl(new URL(url), { responseKey })).resolves.toMatchObject({ orderId: 'order1' });
  const path = url.replace('https://shop.example', '');
  await expect(verifyReturnUrl(path, { responseKey })).resolves.toMatchObject({ orderId: 'order1' });
});

test('accepts signed parameters in any order and with any characters', async () => {
  await assert(
    asyncProperty(
      dictionary(string({ minLength: 1, unit: 'grapheme' }), string({ unit: 'grapheme' })),
      async (more) => {
        const { signature: _, signature_algorithm: __, ...others } = more;
        const params = { ...others, ...genuine };
        const url = urlOf(params, signatureOf(params));
        await expect(verifyReturnUrl(url, { responseKey })).resolves.toMatchObject({ orderId: 'order1' });
      },
    ),
    { numRuns: 50 },
  );
});

test.each([
  ['another status', urlOf({ ...genuine, status: 'AUTHORIZED' }, signatureOf(genuine))],
  ['another order', urlOf({ ...genuine, order_id: 'order2' }, signatureOf(genuine))],
  ['an additional parameter', urlOf({ ...genuine, a: '1' }, signatureOf(genuine))],
  ['a missing parameter', urlOf({ order_id: 'order1', status: 'CHARGED' }, signatureOf(genuine))],
  ['a parameter twice', `${urlOf(genuine, signatureOf(genuine))}&status=CHARGED`],
  ['another key', urlOf(genuine, signatureOf(genuine, 'another'))],
  ['another algorithm', urlOf(genuine, signatureOf(genuine), 'none')],
  ['no signature', 'https://shop.example/return?order_id=order1&status=CHARGED'],
  ['an empty signature', urlOf(genuine, '')],
  ['a signature of other bytes', urlOf(genuine, '%%%')],
  ['a shorter signature', urlOf(genuine, signatureOf(genuine).slice(0, 8))],
  ['no order', urlOf({ status: 'CHARGED' }, signatureOf({ status: 'CHARGED' }))],
  ['no query', 'https://shop.example/return'],
  ['an invalid URL', 'http://'],
  ['a value that is not text', Symbol('url') as unknown as string],
])('returns null for a URL with %s', async (_, url) => {
  await expect(verifyReturnUrl(url, { responseKey })).resolves.toBeNull();
});

test('throws a TypeError if the response key is empty', async () => {
  await expect(verifyReturnUrl(urlOf(genuine, ''), { responseKey: '' })).rejects.toThrow(TypeError);
});
