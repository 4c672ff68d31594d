import { readSession } from './session';

/** Stand in for your orders. Here each of them costs 500 rupees. */
export const amount = 500;
export const newOrder = () => findOrder(crypto.randomUUID().replaceAll('-', '').slice(0, 20));

/** Returns an order of the signed-in customer. */
export async function findOrder(orderId: string) {
  const { customerId } = await readSession();
  return { orderId, customerId, amount };
}
