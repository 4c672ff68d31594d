import type { DataTag, QueryClient, QueryFunction, UseQueryOptions } from '@tanstack/react-query';
import { createClock } from '../client/clock.js';
import { createRequester } from '../client/requester.js';
import { parsePaymentStatus } from '../contract/parse-payment-status.js';
import { type PaymentStatus, isPaymentFinal } from '../contract/payment-status.js';
import { WalletsError, isRetryable } from '../contract/wallets-error.js';

/** Longest time between two requests, in milliseconds. */
const maxPollInterval = 30_000;

/** The payment to follow, and how to ask for it. */
export interface PaymentToFollow {
  /** ID of the order, or null while there is no payment: nothing is then requested. */
  orderId: string | null;
  /**
   * URL of the merchant's route that answers the order's `PaymentResult` as JSON (`GET`), or a function that calls it
   * and returns the JSON. The route reads who the customer is from the session.
   */
  source: string | PaymentStatusFetcher;
  /**
   * Time before the second request, in milliseconds. It doubles after each answer, up to 30 seconds.
   * @default 2000
   */
  pollInterval?: number | undefined;
  /** As in `WalletsProvider`: part of the key, never sent. */
  customerKey?: string | undefined;
  /** The `PaymentResult` as JSON that the server rendered into the page. An unreadable one is ignored. */
  initialStatus?: unknown;
}

/** Returns the merchant's JSON. It rejects when the status is not known. */
export type PaymentStatusFetcher = (context: { orderId: string; signal: AbortSignal }) => Promise<unknown>;

/** Returns the key of an order's payment. */
export const paymentStatusQueryKey = (orderId: string | null, customerKey?: string) =>
  ['batua', 'payment', orderId, customerKey ?? null] as const;

/** The type of the key of a payment status. */
export type PaymentStatusQueryKey = ReturnType<typeof paymentStatusQueryKey>;

export interface PaymentStatusQueryOptions extends Omit<
  UseQueryOptions<PaymentStatus, WalletsError, PaymentStatus, PaymentStatusQueryKey>,
  'queryKey' | 'queryFn'
> {
  queryKey: DataTag<PaymentStatusQueryKey, PaymentStatus>;
  queryFn: QueryFunction<PaymentStatus, PaymentStatusQueryKey>;
}

/**
 * Returns the payment of an order as TanStack Query options, for `useQuery`, loaders and tests.
 *
 * A payment that is not over is requested again and again, less and less often, and never while the page is hidden.
 * The first request after a reload starts it again, so nothing has to be stored. An error changes nothing: the next
 * request follows at the same pace, or later if the server asks for it. An error that another try cannot mend ends it.
 *
 * @example
 * const { data } = useQuery(paymentStatusQueryOptions({ orderId, source: `/api/orders/${orderId}/payment` }));
 */
export const paymentStatusQueryOptions = ({
  orderId,
  source,
  customerKey,
  pollInterval = 2000,
  initialStatus,
}: PaymentToFollow): PaymentStatusQueryOptions => ({
  queryKey: paymentStatusQueryKey(orderId, customerKey) as DataTag<PaymentStatusQueryKey, PaymentStatus>,
  queryFn: async ({ signal }) => parsePaymentStatus(await fetchStatus(source, orderId ?? '', signal)),
  initialData: () => readInitialStatus(initialStatus),
  enabled: orderId !== null,
  placeholderData: () => undefined,
  retry: false,
  networkMode: 'always',
  staleTime: ({ state }) => (state.data && isPaymentFinal(state.data) ? Infinity : 0),
  refetchOnMount: true,
  refetchOnWindowFocus: true,
  refetchOnReconnect: true,
  refetchIntervalInBackground: false,
  refetchInterval: ({ state: { data, error, dataUpdateCount, errorUpdateCount } }) => {
    if (data && isPaymentFinal(data)) return false;
    if (error && !isRetryable(error.code)) return false;
    const answers = dataUpdateCount + errorUpdateCount;
    const interval = pollInterval * 2 ** Math.max(0, answers - 1);
    return Math.max(Math.min(interval, maxPollInterval), error?.retryAfter ?? 0);
  },
});

/**
 * Puts the answer of the merchant's pay route into the cache. Polling then starts anew from this answer, and an older
 * request that is still under way is cancelled.
 *
 * @param answer The `PaymentResult` as JSON.
 * @param customerKey That of the `WalletsProvider`, if it has one.
 * @throws {WalletsError} `malformed_answer` when the answer has no status.
 */
export function setPaymentStatus(
  queryClient: QueryClient,
  orderId: string,
  answer: unknown,
  customerKey?: string,
): PaymentStatus {
  const status = parsePaymentStatus(answer);
  const queryKey = paymentStatusQueryKey(orderId, customerKey);
  queryClient.getQueryCache().find({ queryKey })?.reset();
  queryClient.setQueryData(queryKey, status);
  return status;
}

function readInitialStatus(status: unknown): PaymentStatus | undefined {
  try {
    return parsePaymentStatus(status);
  } catch {
    return undefined;
  }
}

async function fetchStatus(
  source: PaymentToFollow['source'],
  orderId: string,
  signal: AbortSignal,
): Promise<unknown> {
  if (typeof source === 'string') {
    return await createRequester(createClock(), { endpoint: source })('GET', '', { signal });
  }
  try {
    return await source({ orderId, signal });
  } catch (cause) {
    if (cause instanceof WalletsError || signal.aborted) throw cause;
    throw new WalletsError('service_unavailable', 'The status of the payment could not be fetched.', {
      cause,
    });
  }
}
