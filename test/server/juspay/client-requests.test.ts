import { expect, test } from 'vitest';
import { createJuspayClient } from '../../../src/server.js';
import { answerAny, anyBody, recordUpstream } from './record-upstream.js';

async function setUp() {
  const { origin, requests } = await recordUpstream(answerAny);
  return {
    requests,
    juspay: createJuspayClient({ apiKey: 'test_key', merchantId: 'Shop', baseUrl: origin }),
  };
}

test('sends the headers that Juspay requires with every call', async () => {
  const { juspay, requests } = await setUp();
  await juspay.listWallets('cust_1');
  await juspay.refreshBalances('cust_1');
  await juspay.refreshWallet('cust_1', 'wlt_1');
  await juspay.createOrder({ orderId: 'order1', amount: 1, customerId: 'cust_1' });
  await juspay.getOrder('cust_1', 'order1');
  await juspay.directDebit({
    orderId: 'order1',
    customerId: 'cust_1',
    paymentMethod: 'PAYTM',
    token: 'tok_1',
  });
  expect(requests).toHaveLength(6);
  for (const { headers } of requests) {
    expect(headers.get('authorization')).toBe('Basic dGVzdF9rZXk6');
    expect(headers.get('x-merchantid')).toBe('Shop');
    expect(headers.get('version')).toBe('2023-06-30');
    expect(headers.get('content-type')).toBe('application/x-www-form-urlencoded');
    expect(headers.get('x-routing-id')).toBe('cust_1');
  }
});

test('sends every call with the method, path and form that Juspay documents', async () => {
  const { juspay, requests } = await setUp();
  await juspay.listWallets('cust_1');
  await juspay.refreshBalances('cust_1');
  await juspay.createWallet('cust_1', { provider: 'PAYTM', mobileNumber: '98765 43210', authenticate: true });
  await juspay.createWallet('cust_1', { provider: 'SIMPL' });
  await juspay.authenticateWallet('cust_1', 'wlt_x1****K6am');
  await juspay.resendOtp('cust_1', 'wlt_1');
  await juspay.linkWallet('cust_1', 'wlt_1', '12&34=%');
  await juspay.delinkWallet('cust_1', 'wlt_1');
  await juspay.refreshWallet('cust_1', 'wlt_1');
  await juspay.getOrder('cust_1', 'order1');
  await juspay.directDebit({
    orderId: 'order1',
    customerId: 'cust_1',
    paymentMethod: 'PAYTM',
    token: 'tok_1',
  });
  expect(requests.map(({ method, path, body }) => [`${method} ${path}`, body])).toEqual([
    ['GET /customers/cust_1/wallets', ''],
    ['GET /customers/cust_1/wallets/refresh-balances', ''],
    ['POST /customers/cust_1/wallets', 'gateway=PAYTM&command=authenticate&mobile_number=9876543210'],
    ['POST /customers/cust_1/wallets', 'gateway=SIMPL'],
    ['POST /wallets/wlt_x1****K6am', 'command=authenticate'],
    ['POST /wallets/wlt_1', 'command=resend'],
    ['POST /wallets/wlt_1', 'command=link&otp=12%2634%3D%25'],
    ['POST /wallets/wlt_1', 'command=delink'],
    ['POST /wallets/wlt_1', 'command=refresh'],
    ['GET /orders/order1', ''],
    [
      'POST /txns',
      'order_id=order1&merchant_id=Shop&payment_method_type=WALLET&payment_method=PAYTM&direct_wallet_token=tok_1&redirect_after_payment=true&format=json',
    ],
  ]);
});

test('creates an order with the amount as a text of two decimals', async () => {
  const { juspay, requests } = await setUp();
  await juspay.createOrder({
    orderId: 'order-1',
    amount: 1499.5,
    customerId: 'cust_1',
    returnUrl: 'https://shop.example/done',
  });
  await juspay.createOrder({ orderId: 'order-2', amount: '0.10', customerId: 'cust_1', currency: 'INR' });
  await juspay.createOrder({ orderId: 'order-3', amount: 0.1 + 0.2, customerId: 'cust_1' });
  expect(requests.map(({ body }) => body)).toEqual([
    'order_id=order-1&amount=1499.50&customer_id=cust_1&return_url=https%3A%2F%2Fshop.example%2Fdone',
    'order_id=order-2&amount=0.10&customer_id=cust_1&currency=INR',
    'order_id=order-3&amount=0.30&customer_id=cust_1',
  ]);
});

test.each([
  0,
  -1,
  1.005,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1e21,
  '1.234',
  '1,000',
  '',
  '0.00',
  '-5',
  '1e3',
])('rejects an amount of %s before it sends a request', async (amount) => {
  const { juspay, requests } = await setUp();
  await expect(juspay.createOrder({ orderId: 'order1', amount, customerId: 'cust_1' })).rejects.toMatchObject(
    {
      code: 'rejected',
    },
  );
  expect(requests).toEqual([]);
});

test('keeps the path of the base URL for a gateway in front of Juspay', async () => {
  const { origin, requests } = await recordUpstream(() => Response.json(anyBody));
  await createJuspayClient({ apiKey: 'k', merchantId: 'm', baseUrl: `${origin}/juspay/` }).listWallets(
    'cust_1',
  );
  expect(requests[0]?.path).toBe('/juspay/customers/cust_1/wallets');
});

test('prevents platforms that cache fetch from keeping answers with tokens', async () => {
  const caches: string[] = [];
  const juspay = createJuspayClient({
    apiKey: 'k',
    merchantId: 'm',
    fetch: async (request) => {
      caches.push(request.cache);
      return Response.json(anyBody);
    },
  });
  await juspay.listWallets('cust_1');
  expect(caches).toEqual(['no-store']);
});

test.each([
  { baseUrl: 'http://api.juspay.in' },
  { baseUrl: 'https://user:pass@api.juspay.in' },
  { baseUrl: 'https://api.juspay.in/?a=1' },
  { baseUrl: 'ftp://api.juspay.in' },
  { baseUrl: 'api.juspay.in' },
  { apiKey: 'sec\r\nret' },
  { apiKey: 'sec:ret' },
  { merchantId: 'a\nb' },
  { version: '2023\r\nx: y' },
  { timeout: 0 },
  { timeout: Number.POSITIVE_INFINITY },
])('throws for the invalid options %j without the API key in the message', (invalid) => {
  let thrown: unknown;
  try {
    createJuspayClient({ apiKey: 'planted_key', merchantId: 'm', ...invalid });
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(TypeError);
  expect(String(thrown)).not.toMatch(/planted_key|sec/);
});
