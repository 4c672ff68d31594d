import { expect, test } from 'vitest';
import { createWalletsClient } from '../../src/client/create-wallets-client.js';

test('rejects a relative endpoint outside a browser with a TypeError that says what to do', async () => {
  const client = createWalletsClient({ endpoint: '/api/wallets' });
  const error: unknown = await client.listWallets().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(TypeError);
  expect(String(error)).toMatch(/Outside a browser, use a full URL or fetch/);
});

test('gives a relative endpoint to a fetch that knows its origin', async () => {
  const paths: unknown[] = [];
  const client = createWalletsClient({
    endpoint: '/api/wallets',
    fetch: async (input) => {
      paths.push(input);
      return Response.json({ list: [] });
    },
  });
  await client.listWallets();
  expect(paths).toEqual(['/api/wallets']);
});
