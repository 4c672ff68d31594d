import { createJuspayClient, createWalletsProxy, getPaymentStatus, payWithWallet } from 'batua/server';
import { amount, customerOf, newOrderId } from './session.js';

const juspay = createJuspayClient({
  apiKey: process.env.JUSPAY_API_KEY,
  merchantId: process.env.JUSPAY_MERCHANT_ID,
  baseUrl: process.env.JUSPAY_BASE_URL,
});

export const wallets = createWalletsProxy({
  juspay,
  basePath: '/api/wallets',
  customer: customerOf,
  linking: { providers: ['FREECHARGE', 'LAZYPAY'] },
});

/** Pays a new order, and returns the URL to which the customer goes. */
export async function pay(customerId, choice, origin) {
  const order = { orderId: newOrderId(), customerId, amount };
  const returnUrl = `${origin}/orders/${order.orderId}`;
  await juspay.createOrder({ ...order, returnUrl });
  const result = await payWithWallet(juspay, { ...order, choice });
  return result.status === 'PENDING' && result.action ? result.action.url : returnUrl;
}

export const paymentOf = (customerId, orderId) => getPaymentStatus(juspay, { orderId, customerId, amount });
