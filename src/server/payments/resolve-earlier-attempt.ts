import type { KnownOrder, OrderStatus } from './get-order-status.js';
import type { PaymentAttempt, StoredAttempt } from './payment-attempt.js';
import type { PaymentResult } from './payment-result.js';

/** What the attempts so far and Juspay's order come to. */
export interface Resolution {
  /** Whether a new debit can start. */
  mayPay: boolean;
  /** How the order stands when no new debit starts. */
  result: PaymentResult;
  /** Whether a top-up page of an earlier attempt can still take money. */
  pageOpen: boolean;
  /** What the order's status adds to an attempt. */
  learned?: { key: string; attempt: PaymentAttempt };
}

const blocked = (result: PaymentResult): Resolution => ({ mayPay: false, result, pageOpen: false });
const open = (result: PaymentResult, pageOpen = false): Resolution => ({ mayPay: true, result, pageOpen });
const declined = { status: 'FAILED', code: 'declined' } as const;

/**
 * Decides whether an order can be debited, and how it stands. Once a debit was sent, only a documented refusal or a
 * final status that counts this debit releases the order. Without one, the settling time has to be over, and the
 * order's status, read after it, has to show that nothing is on its way.
 *
 * @param attempts All attempts of the order, the earliest first. A later one exists only when the earlier are over.
 * @param order The order's status, read after the attempts.
 * @param payAgainAfter Transaction that no longer counts, by the merchant's word.
 */
export function resolveEarlierAttempt(
  attempts: readonly StoredAttempt[],
  order: OrderStatus,
  payAgainAfter?: string,
): Resolution {
  const last = attempts.at(-1);
  if (!order.known) {
    if (last?.result && last.result.status !== 'FAILED') return blocked(last.result);
    const { code, belongsToOther } = order;
    const isSure = !last && (belongsToOther || code === 'order_not_found');
    return blocked(isSure ? { status: 'FAILED', code } : { status: 'UNKNOWN', code });
  }
  if (order.mismatch) return blocked(order.mismatch);
  const released = payAgainAfter !== undefined && order.transactionId === payAgainAfter;
  switch (order.phase) {
    case 'not_started':
    case 'top_up':
    case 'failed':
      return resolveOpen(attempts, order, payAgainAfter);
    case 'refunded':
    case 'voided':
      return released
        ? resolveOpen(attempts, order, payAgainAfter)
        : { ...blocked(order.result), ...learn(attempts, order) };
    case 'authenticating':
    case 'on_its_way':
      if (released) return resolveOpen(attempts, order, payAgainAfter);
      return { ...blocked(withPage(order, attempts)), ...learn(attempts, order) };
    case 'paid':
    case 'held':
      return { ...blocked(withOverpaid(order, attempts)), ...learn(attempts, order) };
    case 'partly_paid':
    case 'capture_failed':
    case 'void_failed':
    case null:
      return blocked(order.result);
  }
}

/** The order's status alone would allow a debit. The last attempt can still forbid it. */
function resolveOpen(
  attempts: readonly StoredAttempt[],
  order: KnownOrder,
  payAgainAfter: string | undefined,
): Resolution {
  const last = attempts.at(-1);
  const asOrdered = withPage(order, attempts);
  const pageOpen = order.phase === 'top_up';
  if (!last) return open(asOrdered, pageOpen);
  const { result } = last;
  // While a top-up page is open, an earlier wallet can still pay.
  if (result?.status === 'FAILED') return open(pageOpen ? asOrdered : result, pageOpen);
  const transactionId = transactionOf(last);
  const released = payAgainAfter !== undefined && transactionId === payAgainAfter;
  if (result && isOver(result)) return released ? open(result) : blocked(result);
  if (isReflectedIn(last, order)) return open(declined);
  if (result?.status === 'PENDING' && result.action?.kind === 'top_up') {
    const isClosed = order.phase === 'failed' && order.transactionId === transactionId;
    return open(isClosed ? declined : result, !isClosed);
  }
  const authenticationEnded =
    order.phase === 'failed' && (transactionId === null || order.transactionId === transactionId);
  const mayFinish = last.authenticating === true && !authenticationEnded && !released;
  if (last.settling || mayFinish) return blocked(result ?? { status: 'UNKNOWN', code: 'timeout' });
  if (pageOpen) return open(asOrdered, pageOpen);
  return open(order.phase === 'failed' ? declined : { status: 'FAILED', code: 'lost' });
}

/** Whether Juspay's order status already includes the end of this attempt. */
function isReflectedIn({ transactionId }: StoredAttempt, order: KnownOrder): boolean {
  return order.phase === 'failed' && transactionId !== undefined && order.transactionId === transactionId;
}

/** Whether a result is an end other than a failure. */
export function isOver({ status }: PaymentResult): boolean {
  return status !== 'PENDING' && status !== 'UNKNOWN' && status !== 'FAILED';
}

/** Juspay's ID of an attempt's debit, as far as anything has shown it. */
function transactionOf({ transactionId, result }: PaymentAttempt): string | null {
  if (transactionId !== undefined) return transactionId;
  return result && 'transactionId' in result ? result.transactionId : null;
}

/** Adds the page of the debit's answer, which an order's status can lack. */
function withPage({ result, transactionId }: KnownOrder, attempts: readonly StoredAttempt[]): PaymentResult {
  if (result.status !== 'PENDING' || result.action) return result;
  const known = attempts.find(
    (one) => transactionId !== null && transactionOf(one) === transactionId,
  )?.result;
  return known?.status === 'PENDING' ? { ...result, action: known.action } : result;
}

/** Money was taken twice when the order is paid by another transaction than the one that is known to have paid it. */
function withOverpaid(
  { result, transactionId }: KnownOrder,
  attempts: readonly StoredAttempt[],
): PaymentResult {
  if (result.status !== 'CHARGED' && result.status !== 'AUTHORIZED') return result;
  const others = attempts.flatMap((attempt) => {
    const paid = attempt.result?.status === 'CHARGED' || attempt.result?.status === 'AUTHORIZED';
    return paid ? [transactionOf(attempt)] : [];
  });
  const all = new Set([...others, transactionId].filter((id) => id !== null));
  return { ...result, overpaid: all.size > 1 };
}

/** Finds the attempt that the order's transaction belongs to: the one with its ID, or else the last without an end. */
function learn(attempts: readonly StoredAttempt[], order: KnownOrder): Pick<Resolution, 'learned'> {
  const { transactionId, phase, result } = order;
  const same = attempts.find((one) => transactionId !== null && transactionOf(one) === transactionId);
  const last = attempts.at(-1);
  const isUnresolved =
    last &&
    last.transactionId === undefined &&
    !(last.result && (isOver(last.result) || last.result.status === 'FAILED'));
  const owner = same ?? (isUnresolved ? last : undefined);
  if (!owner) return {};
  const isPage = result.status === 'PENDING' && result.action !== null;
  const authenticating = owner.authenticating ?? (phase === 'authenticating' || isPage ? true : undefined);
  if (owner.result?.status === result.status && owner.authenticating === authenticating) return {};
  const { key, customerId } = owner;
  const known = owner.transactionId === undefined ? {} : { transactionId: owner.transactionId };
  return {
    learned: { key, attempt: { customerId, result, ...known, ...(authenticating && { authenticating }) } },
  };
}
