import { createJuspayClient, createWalletsProxy, getPaymentStatus, payNewOrder } from 'batua/server';
import { env } from 'cloudflare:workers';
import { serveAsset } from './assets.js';
import { customerOf, findOrder, newOrder } from './session.js';

// Outside of the request, so that the limits in memory hold as long as the isolate.
const juspay = createJuspayClient({
  apiKey: () => env.JUSPAY_API_KEY,
  merchantId: env.JUSPAY_MERCHANT_ID,
  baseUrl: env.JUSPAY_BASE_URL,
});
const linking = { providers: ['FREECHARGE', 'LAZYPAY'] };
const wallets = createWalletsProxy({ juspay, customer: customerOf, linking });

async function pay(request) {
  const order = newOrder(request);
  const choice = (await request.formData()).get('wallet');
  const returnUrl = new URL(`/orders/${order.orderId}`, request.url).href;
  const { url } = await payNewOrder(juspay, { ...order, choice, returnUrl });
  return Response.redirect(url, 303);
}

async function showOrder(request, orderId) {
  const { status } = await getPaymentStatus(juspay, findOrder(request, orderId));
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
