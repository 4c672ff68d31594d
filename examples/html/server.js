import { toNodeHandler } from 'batua/node';
import { createJuspayClient, createWalletsProxy, getPaymentStatus, payNewOrder } from 'batua/server';
import express from 'express';
import { customerOf, findOrder, newOrder } from './session.js';

const juspay = createJuspayClient();
const linking = { providers: ['FREECHARGE', 'LAZYPAY'] };
const wallets = createWalletsProxy({ juspay, customer: customerOf, linking });

const app = express();
app.use(express.json(), express.urlencoded({ extended: false }));
app.use('/api/wallets', toNodeHandler(wallets));

app.post('/pay', async (request, response) => {
  const order = newOrder(request);
  const returnUrl = `${request.protocol}://${request.host}/orders/${order.orderId}`;
  const { url } = await payNewOrder(juspay, { ...order, choice: request.body.wallet, returnUrl });
  response.redirect(303, url);
});

app.get('/orders/:id', async (request, response) => {
  const { status } = await getPaymentStatus(juspay, findOrder(request, request.params.id));
  response.send(`<!doctype html><title>Order</title><h1>${status === 'CHARGED' ? 'Paid' : status}</h1>`);
});

app.use('/batua', express.static('node_modules/batua/dist'));
app.use(express.static('public'));
app.listen(process.env.PORT ?? 3000);
