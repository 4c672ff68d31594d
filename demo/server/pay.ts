import { type JuspayClient, type PaymentResult, getPaymentStatus, payWithWallet } from '../../src/server.js';
import type { Order } from './orders.js';

/** Creates the order at Juspay with the server's amount, and pays it with the chosen wallet. */
export async function pay(
  juspay: JuspayClient,
  order: Order,
  { customerId, choice, returnUrl }: { customerId: string; choice: string; returnUrl: string },
): Promise<PaymentResult> {
  const { reference: orderId, amount } = order;
  const expected = { orderId, customerId, amount, currency: 'INR' };
  if (!order.known) {
    try {
      await juspay.createOrder({ ...expected, returnUrl });
    } catch {
      return { status: 'FAILED', code: 'unavailable' };
    }
    order.known = true;
  }
  return await payWithWallet(juspay, { ...expected, choice });
}

/** Returns the order's payment as it is now. An order that nobody tried to pay has no payment. */
export async function currentPayment(
  juspay: JuspayClient,
  customerId: string,
  order: Order,
): Promise<PaymentResult | null> {
  const { reference: orderId, amount, payment } = order;
  if (payment?.status === 'PENDING' || payment?.status === 'UNKNOWN') {
    order.payment = await getPaymentStatus(juspay, { orderId, customerId, amount, currency: 'INR' });
  }
  return order.payment;
}
