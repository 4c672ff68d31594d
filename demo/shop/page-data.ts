import type { DehydratedState } from '@tanstack/react-query';
import type { PaymentResult } from '../../src/server.js';
import type { Basket } from './baskets.js';
import type { ControlsState } from './controls-state.js';

/** The order that the page shows. */
export interface OrderView {
  reference: string;
  basket: Basket;
  /** Rupees. */
  amount: number;
  /** The result as the server last knew it, or null before the first payment. */
  payment: PaymentResult | null;
  /** What the customer chose to pay with, or null. */
  choice: string | null;
  /** Whether the customer wants another wallet although the payment is not over. */
  choosingAgain: boolean;
}

/** Everything that the server sends to the page. It has no token, no key and no full mobile number. */
export interface PageData {
  order: OrderView;
  /** Name of the signed-in customer, or null. */
  shopper: string | null;
  /** A dehydrated query cache with the wallets, if they arrived in time. */
  wallets: DehydratedState;
  controls: ControlsState;
}
