import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { customerOf } from './session.js';
import { pay, paymentOf, wallets } from './wallets.js';

const app = new Hono();
app.all('/api/wallets', ({ req }) => wallets(req.raw));
app.all('/api/wallets/*', ({ req }) => wallets(req.raw));

app.post('/pay', async (context) => {
  const { wallet } = await context.req.parseBody();
  const { origin } = new URL(context.req.url);
  return context.redirect(await pay(customerOf(context.req.raw), wallet, origin), 303);
});

app.get('/orders/:id', async (context) => {
  const { status } = await paymentOf(customerOf(context.req.raw), context.req.param('id'));
  return context.html(
    `<!doctype html><title>Order</title><h1>${status === 'CHARGED' ? 'Paid' : status}</h1>`,
  );
});

app.use(serveStatic({ root: 'dist' }));
serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
