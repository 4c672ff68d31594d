import { randomBytes } from 'node:crypto';
import { type BasketName, baskets, totalOf } from '../shop/baskets.js';
import type { OrderView, Payment } from '../shop/page-data.js';

/** An order of the shop. The amount is the server's alone: no browser can say another. */
export interface Order {
  /** What the customer, the form and Juspay know it by. */
  readonly reference: string;
  readonly basket: BasketName;
  /** Rupees. */
  readonly amount: number;
  /** Null before the first try, and when the customer goes back to choose again. */
  payment: Payment | null;
  /** Whether Juspay knows the order. */
  known: boolean;
  /** When it was last tried to pay, in epoch milliseconds. */
  triedAt: number;
}

export function newOrder(basket: BasketName): Order {
  return {
    reference: `KR${randomBytes(5).toString('hex').toUpperCase()}`,
    basket,
    amount: totalOf(baskets[basket]),
    payment: null,
    known: false,
    triedAt: 0,
  };
}

export const isPaid = ({ payment }: Order): boolean => payment?.status === 'charged';

export const viewOf = ({ reference, basket, amount, payment }: Order): OrderView => ({
  reference,
  basket: baskets[basket],
  amount,
  payment,
});
