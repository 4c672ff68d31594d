import { expect, test } from 'vitest';
import { createJuspayClient } from '../../../src/server.js';

function clientListing(...list: unknown[]) {
  const paths: string[] = [];
  const juspay = createJuspayClient({
    apiKey: 'test_key',
    merchantId: 'Shop',
    fetch: async (request) => {
      paths.push(`${request.method} ${new URL(request.url).pathname}`);
      return Response.json({ list });
    },
  });
  return { juspay, paths };
}

const paytm = { id: 'wlt_1', wallet: 'PAYTM', linked: true, token: 'tok_1' };

test('gives the token of the customer’s own wallet, from their own list alone', async () => {
  const { juspay, paths } = clientListing(null, { ...paytm, id: 'wlt_0', token: 'tok_0' }, paytm);
  await expect(juspay.getWalletToken('cust_1', 'wlt_1')).resolves.toBe('tok_1');
  expect(paths).toEqual(['GET /customers/cust_1/wallets']);
});

test('takes off the space that a token was once recorded with', async () => {
  const { juspay } = clientListing({ ...paytm, token: 'tok_1 ' });
  await expect(juspay.getWalletToken('cust_1', 'wlt_1')).resolves.toBe('tok_1');
});

test('reads "true" as linked, as Juspay writes it now and then', async () => {
  const { juspay } = clientListing({ ...paytm, linked: 'true' });
  await expect(juspay.getWalletToken('cust_1', 'wlt_1')).resolves.toBe('tok_1');
});

test('a wallet of somebody else is not found', async () => {
  const { juspay } = clientListing(paytm);
  await expect(juspay.getWalletToken('cust_1', 'wlt_2')).rejects.toMatchObject({ code: 'wallet_not_found' });
});

test.each([{ linked: false }, { linked: 'false' }, { linked: undefined }, { token: null }, { token: ' ' }])(
  'a wallet that gives nothing to pay with is not linked: %j',
  async (fields) => {
    const { juspay } = clientListing({ ...paytm, ...fields });
    await expect(juspay.getWalletToken('cust_1', 'wlt_1')).rejects.toMatchObject({ code: 'not_linked' });
  },
);

test('of two rows of one wallet it takes the one that pays', async () => {
  const { juspay } = clientListing({ ...paytm, linked: false, token: 'tok_0' }, paytm);
  await expect(juspay.getWalletToken('cust_1', 'wlt_1')).resolves.toBe('tok_1');
});
