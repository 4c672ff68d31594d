import { randomBytes } from 'node:crypto';
import { type BasketName, baskets, totalOf } from '../shop/baskets.js';
import type { PaymentResult } from '../../src/server.js';
import type { OrderView } from '../shop/page-data.js';

/** An order of the shop. Only the server knows the amount: no browser can change it. */
export interface Order {
  /** ID of the order for the customer, the form and Juspay. */
  readonly reference: string;
  readonly basket: BasketName;
  /** Rupees. */
  readonly amount: number;
  /** The last known result, or null before the first payment. */
  payment: PaymentResult | null;
  /** What the customer chose to pay with, or null before the first payment. */
  choice: string | null;
  /** Whether the customer wants another wallet although the payment is not over. */
  choosingAgain: boolean;
  /** Whether Juspay knows the order. */
  known: boolean;
}

export function newOrder(basket: BasketName): Order {
  return {
    reference: `KR${randomBytes(5).toString('hex').toUpperCase()}`,
    basket,
    amount: totalOf(baskets[basket]),
    payment: null,
    choice: null,
    choosingAgain: false,
    known: false,
  };
}

export const viewOf = ({ reference, basket, amount, ...order }: Order): OrderView => ({
  reference,
  basket: baskets[basket],
  amount,
  payment: order.payment,
  choice: order.choice,
  choosingAgain: order.choosingAgain,
});
