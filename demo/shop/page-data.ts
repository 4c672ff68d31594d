import type { DehydratedState } from '@tanstack/react-query';
import type { Basket } from './baskets.js';
import type { ControlsState } from './controls-state.js';

/** How the payment of an order stands. */
export type Payment =
  | { status: 'charged'; walletId: string | null }
  | {
      status: 'pending';
      walletId: string | null;
      /** Where the missing money is added; null where the customer can only wait. */
      topUpUrl: string | null;
      /** Fields to post there as a form; null where it is a plain link. */
      topUpFields: Record<string, string> | null;
    }
  | { status: 'checking'; walletId: string | null }
  | { status: 'failed'; walletId: string | null; code: string };

/** The order as the page shows it. */
export interface OrderView {
  reference: string;
  basket: Basket;
  /** Rupees. */
  amount: number;
  payment: Payment | null;
}

/** Everything that the server tells the page. It holds no token, no key and no full mobile number. */
export interface PageData {
  order: OrderView;
  /** Name of the signed-in customer, or null. */
  shopper: string | null;
  /** The server's time, in epoch milliseconds: a phone's own clock may be wrong. */
  now: number;
  /** A dehydrated query cache with the wallets, where they came in time. */
  wallets: DehydratedState;
  controls: ControlsState;
}
