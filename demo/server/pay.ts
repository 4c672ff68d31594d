import { type JuspayClient, JuspayError, type PaymentResult, payWithWallet } from '../../src/server.js';
import type { Payment } from '../shop/page-data.js';
import type { Order } from './orders.js';

export interface Purchase {
  order: Order;
  customerId: string;
  walletId: string;
  /** Where the customer comes back to after adding money. */
  returnUrl: string;
}

/**
 * Pays an order from a wallet: the order is made at Juspay with the server's amount, then the wallet is
 * charged with a token that is minted at that moment. Two calls at once charge once.
 */
export async function pay(juspay: JuspayClient, purchase: Purchase): Promise<Payment> {
  const { order, customerId, walletId, returnUrl } = purchase;
  const { reference: orderId, amount } = order;
  order.triedAt = Date.now();
  try {
    if (!order.known) await juspay.createOrder({ orderId, amount, customerId, currency: 'INR', returnUrl });
    order.known = true;
  } catch (error) {
    return { status: 'failed', walletId, code: error instanceof JuspayError ? error.code : 'unavailable' };
  }
  return toPayment(await payWithWallet(juspay, { customerId, choice: walletId, orderId }), walletId);
}

function toPayment(result: PaymentResult, walletId: string): Payment {
  if (result.status === 'FAILED') return { status: 'failed', walletId, code: result.code };
  if (result.status === 'CHARGED' || result.status === 'AUTHORIZED') return { status: 'charged', walletId };
  if (result.status !== 'PENDING' || result.action?.kind !== 'top_up')
    return { status: 'checking', walletId };
  const { url: topUpUrl, fields: topUpFields } = result.action;
  return { status: 'pending', walletId, topUpUrl, topUpFields };
}

/** A debit that Juspay knows nothing of after this time, in milliseconds, is not on its way any more. */
const lost = 120_000;

/** Asks Juspay what became of a payment: what a browser says on its way back proves nothing. */
export async function lookUp(
  juspay: JuspayClient,
  customerId: string,
  order: Order,
): Promise<Payment | null> {
  const { payment } = order;
  if (payment?.status !== 'pending' && payment?.status !== 'checking') return payment;
  const { walletId } = payment;
  try {
    const { status } = await juspay.getOrder(customerId, order.reference);
    if (status === 'CHARGED' || status === 'AUTHORIZED') return { status: 'charged', walletId };
    if (status === 'AUTHENTICATION_FAILED' || status === 'AUTHORIZATION_FAILED') {
      return { status: 'failed', walletId, code: 'declined' };
    }
    const isLost = payment.status === 'checking' && status === 'NEW' && Date.now() - order.triedAt > lost;
    if (isLost) return { status: 'failed', walletId, code: 'lost' };
  } catch {
    // Not known now: the customer can look again.
  }
  return payment;
}
