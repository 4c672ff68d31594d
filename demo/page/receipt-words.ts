import type { PaymentStatus } from '../../src/index.js';

type Shown = Exclude<PaymentStatus, { status: 'FAILED' }>;

/** Returns heading and text of the receipt. `name` is the wallet's, `amount` is formatted. */
export function receiptWords(payment: Shown, name: string, amount: string): { title: string; text: string } {
  switch (payment.status) {
    case 'CHARGED':
    case 'AUTHORIZED':
      return {
        title: 'Order placed',
        text: `${amount} paid with ${name}. Your coffee is roasted tomorrow morning and arrives in 2 to 3 days.`,
      };
    case 'PENDING':
      return pendingWords(payment.action?.kind, name, amount);
    case 'UNKNOWN':
      return {
        title: 'Checking your payment',
        text: `We do not know yet whether ${name} paid. Please do not pay again until we do.`,
      };
    case 'REFUNDED':
      return { title: 'Payment refunded', text: `${name} gets ${amount} back. The order is cancelled.` };
    case 'VOIDED':
      return { title: 'Payment released', text: `${name} did not pay. The order is cancelled.` };
    case 'PARTIALLY_PAID':
    case 'MISMATCHED':
      return {
        title: 'We are looking into your payment',
        text: 'Please do not pay again. We will write to you today.',
      };
    default:
      return payment;
  }
}

function pendingWords(kind: string | undefined, name: string, amount: string) {
  if (kind === 'top_up') {
    return {
      title: 'One more step',
      text: `${name} holds less than ${amount}. Add the rest there to finish: nothing has been taken yet.`,
    };
  }
  if (kind !== undefined) {
    return { title: 'Confirm your payment', text: `${name} asks you to confirm the payment of ${amount}.` };
  }
  return {
    title: 'Waiting for your wallet',
    text: `Confirm the payment of ${amount} in ${name} if it asks you. This page changes when it is done.`,
  };
}
