import { toNodeHandler } from 'batua/node';
import express from 'express';
import { customerOf } from './session.js';
import { pay, paymentOf, wallets } from './wallets.js';

const app = express();
app.use(express.json(), express.urlencoded({ extended: false }));
app.use('/api/wallets', toNodeHandler(wallets));

app.post('/pay', async (request, response) => {
  const origin = `${request.protocol}://${request.host}`;
  response.redirect(303, await pay(customerOf(request), request.body.wallet, origin));
});

app.get('/orders/:id', async (request, response) => {
  const { status } = await paymentOf(customerOf(request), request.params.id);
  response.send(`<!doctype html><title>Order</title><h1>${status === 'CHARGED' ? 'Paid' : status}</h1>`);
});

app.use(express.static('dist'));
app.listen(process.env.PORT ?? 3000);
