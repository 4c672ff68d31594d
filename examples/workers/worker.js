import { createJuspayClient, createWalletsProxy, getPaymentStatus, payWithWallet } from 'batua/server';
import { env } from 'cloudflare:workers';
import { serveAsset } from './assets.js';
import { amount, customerOf, newOrderId } from './session.js';

// Outside of the request, so that the limits in memory hold as long as the isolate.
const juspay = createJuspayClient({
  apiKey: () => env.JUSPAY_API_KEY,
  merchantId: env.JUSPAY_MERCHANT_ID,
  baseUrl: env.JUSPAY_BASE_URL,
});

const wallets = createWalletsProxy({
  juspay,
  basePath: '/api/wallets',
  customer: customerOf,
  linking: { providers: ['FREECHARGE', 'LAZYPAY'] },
});

async function pay(request) {
  const order = { orderId: newOrderId(), customerId: customerOf(request), amount };
  const returnUrl = new URL(`/orders/${order.orderId}`, request.url).href;
  await juspay.createOrder({ ...order, returnUrl });
  const choice = (await request.formData()).get('wallet');
  const result = await payWithWallet(juspay, { ...order, choice });
  return Response.redirect(result.status === 'PENDING' && result.action ? result.action.url : returnUrl, 303);
}

async function showOrder(request, orderId) {
  const { status } = await getPaymentStatus(juspay, { orderId, customerId: customerOf(request), amount });
  const html = `<!doctype html><title>Order</title><h1>${status === 'CHARGED' ? 'Paid' : status}</h1>`;
  return new Response(html, { headers: { 'content-type': 'text/html' } });
}

export default {
  async fetch(request) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/api/wallets')) return await wallets(request);
    if (pathname === '/pay' && request.method === 'POST') return await pay(request);
    if (pathname.startsWith('/orders/')) return await showOrder(request, pathname.slice('/orders/'.length));
    return await serveAsset(env.ASSETS, request);
  },
};
