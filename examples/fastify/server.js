import formBody from '@fastify/formbody';
import files from '@fastify/static';
import { toNodeHandler } from 'batua/node';
import { createJuspayClient, createWalletsProxy, getPaymentStatus, payNewOrder } from 'batua/server';
import fastify from 'fastify';
import { customerOf, findOrder, newOrder } from './session.js';

const juspay = createJuspayClient();
const linking = { providers: ['FREECHARGE', 'LAZYPAY'] };
const wallets = toNodeHandler(createWalletsProxy({ juspay, customer: customerOf, linking }));

const app = fastify();
app.register(formBody);
app.register(files, { root: new URL('dist', import.meta.url) });
app.all('/api/wallets', wallets);
app.all('/api/wallets/*', wallets);

app.post('/pay', async (request, reply) => {
  const order = newOrder(request);
  const returnUrl = `${request.protocol}://${request.host}/orders/${order.orderId}`;
  const { url } = await payNewOrder(juspay, { ...order, choice: request.body.wallet, returnUrl });
  return reply.redirect(url, 303);
});

app.get('/orders/:id', async (request, reply) => {
  const { status } = await getPaymentStatus(juspay, findOrder(request, request.params.id));
  reply.type('text/html');
  return `<!doctype html><title>Order</title><h1>${status === 'CHARGED' ? 'Paid' : status}</h1>`;
});

await app.listen({ port: Number(process.env.PORT ?? 3000) });
