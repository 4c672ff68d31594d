'use client';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import type { PaymentStatus } from '../contract/payment-status.js';
import type { WalletsError } from '../contract/wallets-error.js';
import { type PaymentToFollow, paymentStatusQueryOptions } from '../query/payment-status-query-options.js';
import { queryDefaults } from './query-defaults.js';
import { WalletsContext } from './wallets-context.js';

/**
 * Returns the status of an order's payment and follows it until it is over, as a TanStack query result. All components
 * share one request. It needs a `QueryClientProvider`. Inside a `WalletsProvider`, it uses its `customerKey`.
 *
 * It survives a reload as long as the page knows the order's ID again, such as from its URL or from `sessionStorage`.
 *
 * @example
 * const { data } = usePaymentStatus({ orderId, source: `/api/orders/${orderId}/payment` });
 * if (data?.status === 'PENDING' && data.action) return <a href={data.action.url}>Continue</a>;
 */
export function usePaymentStatus(payment: PaymentToFollow): UseQueryResult<PaymentStatus, WalletsError> {
  const customerKey = useContext(WalletsContext)?.client.customerKey;
  return useQuery({ ...paymentStatusQueryOptions({ customerKey, ...payment }), ...queryDefaults });
}
