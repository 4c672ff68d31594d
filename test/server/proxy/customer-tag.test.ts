import { expect, test } from 'vitest';
import { createJuspayClient, createWalletsProxy } from '../../../src/server.js';
import { setUpProxy } from '../set-up-proxy.js';

const linking = { providers: ['PAYTM'] };

async function tagOf(response: Response): Promise<unknown> {
  return ((await response.json()) as Record<string, unknown>)['customer_tag'];
}

/** Returns the tag that another server of the merchant sends for a customer. */
async function tagOfAnotherServer(
  { emulator }: Awaited<ReturnType<typeof setUpProxy>>,
  apiKey: string,
  customerId: string,
): Promise<unknown> {
  const proxy = createWalletsProxy({
    juspay: createJuspayClient({ apiKey, merchantId: emulator.merchantId, fetch: emulator.fetch }),
    basePath: '/',
    customer: () => customerId,
  });
  return await tagOf(await proxy(new Request('http://shop.example/')));
}

test('sends the same tag with every answer about a customer’s wallets', async () => {
  const { get, post } = await setUpProxy({ linking });
  const answers = [
    await get(),
    await post('/refresh-balances'),
    await post('/wlt_asha_paytm/refresh'),
    await post('', { wallet: 'PAYTM' }),
    await post('/wlt_asha_simpl/authenticate'),
    await post('/wlt_asha_simpl/link', { otp: '1234' }),
    await post('/wlt_asha_paytm/delink'),
  ];
  const tags = await Promise.all(answers.map(tagOf));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(tags[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(new Set(tags).size).toBe(1);
});

test('sends another tag for another customer, the same from every server, and only with the same API key', async () => {
  const session = { customerId: 'asha' };
  const shop = await setUpProxy({ customer: () => session.customerId });
  const { apiKey } = shop.emulator;
  const asha = await tagOf(await shop.get());
  session.customerId = 'ravi';
  const ravi = await tagOf(await shop.get());
  expect(ravi).not.toBe(asha);
  await expect(tagOfAnotherServer(shop, apiKey, 'asha')).resolves.toBe(asha);
  await expect(tagOfAnotherServer(shop, apiKey, 'ravi')).resolves.toBe(ravi);
  const { juspay } = await setUpProxy();
  await expect(juspay.customerTag('asha')).resolves.not.toBe(
    await createJuspayClient({ apiKey: 'another_key', merchantId: 'm' }).customerTag('asha'),
  );
});

test('sends no tag with an error', async () => {
  const { get, post } = await setUpProxy({ customer: (request) => request.headers.get('x-session') });
  await expect(tagOf(await get())).resolves.toBeUndefined();
  await expect(tagOf(await get('/nowhere'))).resolves.toBeUndefined();
  const wrong = await post('/wlt_ravi_paytm/refresh', {}, { 'x-session': 'asha' });
  expect(wrong.status).toBe(404);
  await expect(tagOf(wrong)).resolves.toBeUndefined();
});
