import type { QueryClient } from '@tanstack/react-query';
import type { WalletsClient } from '../client/wallets-client.js';
import { refreshBalances } from './refresh-balances.js';

/**
 * Checks all balances after a payment, because those on screen are from before it. Call it once, when a payment is
 * over. While the check runs, each balance says so. A reload of the list is not enough: Juspay's list keeps the
 * balance of the last check.
 *
 * @example
 * const status = setPaymentStatus(queryClient, orderId, await response.json());
 * if (isPaymentFinal(status)) afterPayment(client, queryClient);
 */
export function afterPayment(client: WalletsClient, queryClient: QueryClient): void {
  refreshBalances(client, queryClient);
}
