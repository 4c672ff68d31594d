/** Stands in for your session. Here everybody is the emulator's customer. */
export const readSession = (_request) => ({ customerId: 'asha', customerKey: 'hash-of-asha' });

/** Stand in for your orders. Here each of them costs 500 rupees. */
export const amount = 500;
export const newOrder = (request) => findOrder(request, crypto.randomUUID().replaceAll('-', '').slice(0, 20));
export const findOrder = (request, orderId) => ({
  orderId,
  customerId: readSession(request).customerId,
  amount,
});
