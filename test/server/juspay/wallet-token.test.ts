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

test('returns the token of a wallet from the customer’s list', async () => {
  const { juspay, paths } = clientListing(null, { ...paytm, id: 'wlt_0', token: 'tok_0' }, paytm);
  await expect(juspay.getWalletToken('cust_1', 'wlt_1')).resolves.toBe('tok_1');
  expect(paths).toEqual(['GET /customers/cust_1/wallets']);
});

test('removes the space at the end of a token', async () => {
  const { juspay } = clientListing({ ...paytm, token: 'tok_1 ' });
  await expect(juspay.getWalletToken('cust_1', 'wlt_1')).resolves.toBe('tok_1');
});

test('reads the text "true", which Juspay sometimes sends, as linked', async () => {
  const { juspay } = clientListing({ ...paytm, linked: 'true' });
  await expect(juspay.getWalletToken('cust_1', 'wlt_1')).resolves.toBe('tok_1');
});

test('throws wallet_not_found for a wallet of another customer', async () => {
  const { juspay } = clientListing(paytm);
  await expect(juspay.getWalletToken('cust_1', 'wlt_2')).rejects.toMatchObject({ code: 'wallet_not_found' });
});

test.each([{ linked: false }, { linked: 'false' }, { linked: undefined }, { token: null }, { token: ' ' }])(
  'throws not_linked for a wallet without a usable token: %j',
  async (fields) => {
    const { juspay } = clientListing({ ...paytm, ...fields });
    await expect(juspay.getWalletToken('cust_1', 'wlt_1')).rejects.toMatchObject({ code: 'not_linked' });
  },
);

test('prefers the row with a token when a wallet has two rows', async () => {
  const { juspay } = clientListing({ ...paytm, linked: false, token: 'tok_0' }, paytm);
  await expect(juspay.getWalletToken('cust_1', 'wlt_1')).resolves.toBe('tok_1');
});
