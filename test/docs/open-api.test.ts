import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { openApi } from '../../scripts/open-api.js';
import { walletCommands } from '../../src/contract/routes.js';
import type { EmulatorFaultKind } from '../../src/testing/emulator/emulator-fault.js';
import { createMemoryLimiter } from '../../src/server.js';
import { setUpProxy } from '../server/set-up-proxy.js';

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

const document = JSON.parse(JSON.stringify(openApi())) as Record<string, Json>;

/** The document with schemas that forbid every field that they do not name. */
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(strict(document) as object, 'api');

function strict(part: Json): Json {
  if (Array.isArray(part)) return part.map(strict);
  if (part === null || typeof part !== 'object') return part;
  const inner = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, strict(value)]));
  const closes = part['type'] === 'object' && part['properties'] !== undefined;
  return closes ? { ...inner, additionalProperties: false } : inner;
}

const pointer = (...keys: (string | number)[]) =>
  `api#/${keys.map((key) => encodeURIComponent(String(key).replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;

/** Returns what the document lacks of the answer of a route, or null when it has each of its fields. */
async function missingOf(path: string, method: 'get' | 'post', response: Response): Promise<unknown> {
  const schema = pointer(
    'paths',
    path,
    method,
    'responses',
    response.status,
    'content',
    'application/json',
    'schema',
  );
  const validate = ajv.getSchema(schema);
  if (!validate) return `${method} ${path} documents no ${response.status}`;
  const answer: unknown = await response.json();
  return (await validate(answer)) ? null : { answer, errors: validate.errors };
}

test('docs/openapi.json is the document of the routes and codes. To renew it: npm run docs', async () => {
  await expect(`${JSON.stringify(openApi(), null, 2)}\n`).toMatchFileSnapshot('../../docs/openapi.json');
});

test('documents every route of the contract', () => {
  expect(Object.keys(document['paths'] as object)).toEqual([
    '/',
    '/refresh-balances',
    ...walletCommands.map((command) => `/{walletId}/${command}`),
  ]);
});

const linking = { providers: ['MOBIKWIK', 'PAYPAL'] };

describe('documents the real answer of', () => {
  test('every route that succeeds', async () => {
    const { get, post } = await setUpProxy({ linking });
    expect(await missingOf('/', 'get', await get())).toBeNull();
    expect(await missingOf('/refresh-balances', 'post', await post('/refresh-balances'))).toBeNull();
    const created = await post('', { wallet: 'MOBIKWIK' });
    const { id } = (await created.clone().json()) as { id: string };
    expect(await missingOf('/', 'post', created)).toBeNull();
    const bodies = { link: { otp: '1234' } };
    for (const command of ['authenticate', 'resend', 'link', 'refresh', 'delink'] as const) {
      const response = await post(`/${id}/${command}`, bodies[command as 'link']);
      expect([command, command === 'resend' ? 200 : response.status]).toEqual([command, 200]);
      expect(await missingOf(`/{walletId}/${command}`, 'post', response)).toBeNull();
    }
  });

  test.each<EmulatorFaultKind>([
    'server_error',
    'bad_gateway',
    'malformed_json',
    'no_list',
    'rate_limited',
    'wrong_key',
    'customer_not_found',
  ])('every route during the fault %s', async (kind) => {
    const { get, post, emulator } = await setUpProxy({ linking });
    emulator.setFault({ kind });
    expect(await missingOf('/', 'get', await get())).toBeNull();
    expect(await missingOf('/', 'post', await post('', { wallet: 'MOBIKWIK' }))).toBeNull();
    expect(await missingOf('/refresh-balances', 'post', await post('/refresh-balances'))).toBeNull();
    for (const command of walletCommands)
      expect(
        await missingOf(
          `/{walletId}/${command}`,
          'post',
          await post(`/wlt_asha_paytm/${command}`, { otp: '1234' }),
        ),
      ).toBeNull();
  });

  test('a request without a session, for a foreign wallet, over a limit, or with a wrong body', async () => {
    const signedOut = await setUpProxy({ linking, customer: () => null });
    expect(await missingOf('/', 'get', await signedOut.get())).toBeNull();
    const { post } = await setUpProxy({
      linking,
      refreshLimiter: createMemoryLimiter({ limit: 1, window: 60_000 }),
    });
    for (const command of walletCommands)
      expect(
        await missingOf(
          `/{walletId}/${command}`,
          'post',
          await post(`/wlt_ravi_paytm/${command}`, { otp: '1234' }),
        ),
      ).toBeNull();
    expect(await missingOf('/', 'post', await post('', { wallet: 'PHONEPE' }))).toBeNull();
    expect(await missingOf('/{walletId}/link', 'post', await post('/wlt_asha_simpl/link', {}))).toBeNull();
    expect(
      await missingOf('/{walletId}/link', 'post', await post('/wlt_asha_simpl/link', { otp: '0000' })),
    ).toBeNull();
    expect(await missingOf('/{walletId}/refresh', 'post', await post('/wlt_asha_simpl/refresh'))).toBeNull();
    await post('/refresh-balances');
    const limited = await post('/refresh-balances');
    expect(limited.status).toBe(429);
    expect(await missingOf('/refresh-balances', 'post', limited)).toBeNull();
  });
});

test('notices a field that the document lacks', () => {
  const validate = ajv.getSchema('api#/components/schemas/Wallet');
  expect(validate?.({ id: 'wlt_1', wallet: 'PAYTM', linked: true })).toBe(true);
  expect(validate?.({ id: 'wlt_1', wallet: 'PAYTM', linked: true, token: 'tok_1' })).toBe(false);
});
