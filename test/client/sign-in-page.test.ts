import { expect, test } from 'vitest';
import { createWalletsClient } from '../../src/client/create-wallets-client.js';
import { serve } from './serve.js';

const html = { 'content-type': 'text/html; charset=utf-8' };
const codeOf = (endpoint: string, redirect: RequestRedirect = 'follow') =>
  createWalletsClient({ endpoint, fetch: (input, init) => fetch(input, { ...init, redirect }) })
    .listWallets()
    .catch((error: { code?: string }) => error.code);

const signInPage = () => serve((response) => response.writeHead(200, html).end('<title>Sign in</title>'));

test('reads a redirect to an HTML page as signed out', async () => {
  const page = await signInPage();
  const { endpoint } = await serve((response) => response.writeHead(302, { location: page.endpoint }).end());
  expect(await codeOf(endpoint)).toBe('unauthenticated');
});

test('reads a redirect that fetch does not follow as signed out', async () => {
  const { endpoint } = await serve((response) => response.writeHead(302, { location: '/sign-in' }).end());
  expect(await codeOf(endpoint, 'manual')).toBe('unauthenticated');
});

test('reads an HTML page with status 401 as signed out', async () => {
  const { endpoint } = await serve((response) => response.writeHead(401, html).end('<title>Sign in</title>'));
  expect(await codeOf(endpoint)).toBe('unauthenticated');
});

test('keeps an HTML page without a redirect a malformed answer', async () => {
  const { endpoint } = await signInPage();
  expect(await codeOf(endpoint)).toBe('malformed_answer');
});

test('follows a redirect to a list', async () => {
  const list = await serve((response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"list":[]}'),
  );
  const { endpoint } = await serve((response) => response.writeHead(307, { location: list.endpoint }).end());
  expect(await codeOf(endpoint)).toMatchObject({ wallets: [] });
});
