'use server';
import { payWithWallet } from 'batua/server';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { juspay } from '../server/juspay';
import { amount, newOrderId } from '../server/orders';
import { readSession } from '../server/session';

export async function pay(form: FormData) {
  const { customerId } = await readSession();
  const order = { orderId: newOrderId(), customerId, amount };
  const orderPage = `/orders/${order.orderId}`;
  const returnUrl = (await headers()).get('origin') + orderPage;
  await juspay.createOrder({ ...order, returnUrl });
  const result = await payWithWallet(juspay, { ...order, choice: String(form.get('wallet')) });
  redirect(result.status === 'PENDING' && result.action ? result.action.url : orderPage);
}
