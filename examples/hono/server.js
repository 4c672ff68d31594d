import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { createJuspayClient, createWalletsProxy, getPaymentStatus, payNewOrder } from 'batua/server';
import { Hono } from 'hono';
import { customerOf, findOrder, newOrder } from './session.js';

const juspay = createJuspayClient();
const linking = { providers: ['FREECHARGE', 'LAZYPAY'] };
const wallets = createWalletsProxy({ juspay, customer: customerOf, linking });

const app = new Hono();
app.all('/api/wallets/*', ({ req }) => wallets(req.raw));

app.post('/pay', async (context) => {
  const order = newOrder(context.req.raw);
  const choice = (await context.req.parseBody()).wallet;
  const returnUrl = new URL(`/orders/${order.orderId}`, context.req.url).href;
  const { url } = await payNewOrder(juspay, { ...order, choice, returnUrl });
  return context.redirect(url, 303);
});

app.get('/orders/:id', async (context) => {
  const { status } = await getPaymentStatus(juspay, findOrder(context.req.raw, context.req.param('id')));
  return context.html(
    `<!doctype html><title>Order</title><h1>${status === 'CHARGED' ? 'Paid' : status}</h1>`,
  );
});

app.use(serveStatic({ root: 'dist' }));
serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
