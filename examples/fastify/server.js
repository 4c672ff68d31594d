import formBody from '@fastify/formbody';
import files from '@fastify/static';
import { toNodeHandler } from 'batua/node';
import fastify from 'fastify';
import { customerOf } from './session.js';
import { pay, paymentOf, wallets } from './wallets.js';

const app = fastify();
app.register(formBody);
app.register(files, { root: new URL('dist', import.meta.url) });

const handler = toNodeHandler(wallets);
app.all('/api/wallets', handler);
app.all('/api/wallets/*', handler);

app.post('/pay', async (request, reply) => {
  const origin = `${request.protocol}://${request.host}`;
  return reply.redirect(await pay(customerOf(request), request.body.wallet, origin), 303);
});

app.get('/orders/:id', async (request, reply) => {
  const { status } = await paymentOf(customerOf(request), request.params.id);
  reply.type('text/html');
  return `<!doctype html><title>Order</title><h1>${status === 'CHARGED' ? 'Paid' : status}</h1>`;
});

await app.listen({ port: Number(process.env.PORT ?? 3000) });
