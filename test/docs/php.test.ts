import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWalletsClient } from '../../src/index.js';
import { createJuspayEmulator, scenarios } from '../../src/testing.js';
import { eventually } from '../eventually.js';
import { serve } from '../../demo/server/serve.js';
import { blockWith } from './code-blocks.js';

const { stdout } = spawnSync('php', ['-r', 'echo function_exists("curl_init") ? "curl" : "";'], {
  encoding: 'utf8',
});
const hasPhp = stdout === 'curl';
if (!hasPhp) process.stderr.write('The PHP recipe is not tested: php-cli with php-curl is not installed.\n');

/** Signs a customer in, as the shop's own sign-in page does, and runs the recipe for every other path. */
const router = `<?php
if (str_starts_with($_SERVER['REQUEST_URI'], '/sign-in')) {
    session_start();
    session_regenerate_id();
    $_SESSION = ['juspay_customer_id' => 'asha'];
    return;
}
require __DIR__ . '/wallets.php';
`;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

describe.skipIf(!hasPhp)('the PHP recipe', () => {
  const folder = mkdtempSync(join(tmpdir(), 'batua-php-'));
  const emulator = createJuspayEmulator(scenarios.linked);
  let juspay: Awaited<ReturnType<typeof serve>>;
  let php: ChildProcess;
  let origin = '';

  beforeAll(async () => {
    writeFileSync(join(folder, 'wallets.php'), blockWith('docs/php.md', 'function ask_juspay'));
    writeFileSync(join(folder, 'router.php'), router);
    juspay = await serve((request) => emulator.fetch(request));
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    php = spawn(
      'php',
      ['-d', `session.save_path=${folder}`, '-S', `127.0.0.1:${port}`, join(folder, 'router.php')],
      {
        stdio: 'ignore',
        env: {
          ...process.env,
          JUSPAY_BASE_URL: juspay.url,
          JUSPAY_API_KEY: emulator.apiKey,
          JUSPAY_MERCHANT_ID: emulator.merchantId,
        },
      },
    );
    await eventually(() => fetch(`${origin}/sign-in`));
  });
  afterAll(async () => {
    php.kill();
    await juspay.close();
    rmSync(folder, { recursive: true });
  });

  async function signIn() {
    const response = await fetch(`${origin}/sign-in`);
    const cookie = response.headers.getSetCookie().at(-1)?.split(';')[0] ?? '';
    const endpoint = `${origin}/api/wallets`;
    const send: typeof fetch = (path, init) => {
      const headers = new Headers(init?.headers);
      headers.set('cookie', cookie);
      if (!headers.has('origin')) headers.set('origin', origin);
      return fetch(path, { ...init, headers });
    };
    return { endpoint, send, client: createWalletsClient({ endpoint, fetch: send }) };
  }

  test('lists wallets and refreshes balances, and passes on no token', async () => {
    const { endpoint, send, client } = await signIn();
    const { wallets, customerTag } = await client.listWallets();
    const expected = [...(emulator.customers.get('asha')?.wallets ?? [])].map(({ row }) => row.id);
    expect(wallets.map(({ id }) => id)).toEqual(expected);
    expect(wallets.find(({ id }) => id === 'wlt_phonepe')).toMatchObject({ mobileNumber: '98****10' });
    expect(customerTag).toMatch(/^[0-9a-f]{32}$/);
    const refreshed = await client.refreshBalances();
    expect(refreshed.wallets.find(({ id }) => id === 'wlt_mobikwik')?.instruments[0]?.balance).toBe(586.2);
    const response = await send(endpoint);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).not.toMatch(/token|tok_|\d{10}"/);
  });

  test('refuses strangers, other sites, other methods and the seventh refresh of a minute', async () => {
    const { endpoint, send } = await signIn();
    const refresh = (headers?: Record<string, string>) =>
      send(`${endpoint}/refresh-balances`, { method: 'POST', ...(headers && { headers }) });
    const codeOf = async (response: Response) => [
      response.status,
      ((await response.json()) as { error_code?: string }).error_code,
    ];
    expect(await codeOf(await fetch(endpoint))).toEqual([401, 'unauthenticated']);
    expect(await codeOf(await refresh({ origin: 'https://other.example' }))).toEqual([403, 'forbidden']);
    expect(await codeOf(await send(endpoint, { method: 'POST' }))).toEqual([405, 'method_not_allowed']);
    for (let count = 0; count < 6; count += 1) expect((await refresh()).status).toBe(200);
    const limited = await refresh();
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await codeOf(limited)).toEqual([429, 'rate_limited']);
  });

  test.each([
    ['customer_not_found', 404, 'customer_not_found'],
    ['server_error', 502, 'service_unavailable'],
    ['wrong_key', 502, 'service_unavailable'],
    ['no_list', 502, 'malformed_answer'],
    ['rate_limited', 429, 'rate_limited'],
  ] as const)('answers the fault %s with %i %s', async (kind, status, code) => {
    const { endpoint, send } = await signIn();
    emulator.setFault({ kind, times: 1 });
    const response = await send(endpoint);
    expect([response.status, await response.json()]).toMatchObject([status, { error_code: code }]);
  });
});
