import type { KnownOrder, OrderStatus } from './get-order-status.js';
import { isTopUp } from './payment-attempt.js';
import type { LearnedAttempt, PaymentAttempt, StoredAttempt } from './payment-attempt.js';
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
  learned?: LearnedAttempt;
}

const blocked = (result: PaymentResult): Resolution => ({ mayPay: false, result, pageOpen: false });
/** A top-up page that can still take money is how the order stands, whatever else failed. */
const open = (result: PaymentResult, page?: PaymentResult): Resolution => ({
  mayPay: true,
  result: page ?? result,
  pageOpen: page !== undefined,
});
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
    const { code, belongsToOther, lacksComparison } = order;
    if (last?.result && last.result.status !== 'FAILED') {
      // Nobody can deliver an order whose amount was not compared.
      return blocked(lacksComparison && isPaid(last.result) ? { status: 'UNKNOWN', code } : last.result);
    }
    const isSure = !last && (belongsToOther || code === 'order_not_found');
    return blocked(isSure ? { status: 'FAILED', code } : { status: 'UNKNOWN', code });
  }
  if (order.mismatch) return blocked(order.mismatch);
  // The order can still show an earlier payment, which the merchant has withdrawn before.
  const ids = [order.transactionId, last && isEarlier(attempts, order) ? transactionOf(last) : null];
  const released = payAgainAfter !== undefined && ids.includes(payAgainAfter);
  switch (order.phase) {
    case 'not_started':
    case 'top_up':
    case 'failed':
      return resolveOpen(attempts, order, payAgainAfter);
    case 'refunded':
    case 'voided':
      return {
        ...(released
          ? resolveOpen(attempts, order, payAgainAfter)
          : blocked(laterOutcome(attempts, order) ?? order.result)),
        ...learn(attempts, order),
      };
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
  const page = openPage(attempts, order);
  if (!last) return open(order.result, page);
  const { result } = last;
  const known = transactionOf(last);
  const hasFailed = order.phase === 'failed' && order.transactionId === known;
  // An attempt without an ID is taken for the one that the order shows, unless that is an earlier one.
  const transactionId = known ?? (isEarlier(attempts, order) ? null : order.transactionId);
  const taken = attempts.find((one) => isTaken(one.result)) ?? (result && isOver(result) ? last : undefined);
  if (taken?.result) {
    const id = taken === last ? transactionId : transactionOf(taken);
    if (payAgainAfter === undefined || id !== payAgainAfter) return blocked(taken.result);
    const gone = { ...taken, result: withdrawnResult(order, payAgainAfter) };
    const others = attempts.filter((one) => one !== taken);
    const rest = taken === last ? open(gone.result, page) : resolveOpen(others, order, payAgainAfter);
    return { ...rest, ...learned(taken, gone) };
  }
  if (result?.status === 'FAILED') return open(result, page);
  const released = payAgainAfter !== undefined && transactionId === payAgainAfter;
  // The ID is from the answer to this debit, so the order's status includes its end.
  if (hasFailed && (last.transactionId !== undefined || isTopUp(last))) {
    return { ...open(declined, page), ...learned(last, { ...last, result: declined }) };
  }
  if (result && isTopUp(last)) return open(result, result);
  const hasEnded = order.phase === 'failed' && order.transactionId === transactionId;
  const mayFinish = last.authenticating === true && !hasEnded && !released;
  if (last.settling || mayFinish) return blocked(result ?? { status: 'UNKNOWN', code: 'timeout' });
  return open(order.phase === 'failed' ? declined : { status: 'FAILED', code: 'lost' }, page);
}

/**
 * Returns the result with a top-up page that can still take money, or undefined. After the settling time of its
 * attempt, the order's status decides.
 */
function openPage(attempts: readonly StoredAttempt[], order: KnownOrder): PaymentResult | undefined {
  if (order.phase === 'top_up') return withPage(order, attempts);
  const hasEnded = (one: StoredAttempt) =>
    order.phase === 'failed' && order.transactionId === transactionOf(one);
  return attempts.findLast((one) => one.settling && isTopUp(one) && !hasEnded(one))?.result;
}

/** Returns how a payment stands that no longer counts by the merchant's word. */
function withdrawnResult(order: KnownOrder, transactionId: string): PaymentResult {
  const isShown = order.transactionId === transactionId && ['refunded', 'voided'].includes(order.phase ?? '');
  return isShown ? order.result : { status: 'VOIDED', transactionId };
}

/** Whether the order's transaction is that of an attempt before the last one. */
function isEarlier(attempts: readonly StoredAttempt[], { transactionId }: KnownOrder): boolean {
  return transactionId !== null && attempts.slice(0, -1).some((one) => transactionOf(one) === transactionId);
}

/**
 * Returns the outcome of the last attempt while the order still shows that an earlier one was refunded or voided, or
 * undefined when the order's status decides: after the settling time, unless an authentication is open.
 */
function laterOutcome(attempts: readonly StoredAttempt[], order: KnownOrder): PaymentResult | undefined {
  const last = attempts.at(-1);
  if (!last || !isEarlier(attempts, order)) return undefined;
  const { result = { status: 'UNKNOWN', code: 'timeout' } } = last;
  const isOpen = last.settling || (last.authenticating === true && result.status === 'PENDING');
  return isOpen && result.status !== 'FAILED' ? result : undefined;
}

/** Whether a result is an end other than a failure. */
export function isOver({ status }: PaymentResult): boolean {
  return status !== 'PENDING' && status !== 'UNKNOWN' && status !== 'FAILED';
}

/** Whether a result says that money was taken, and was not given back. */
const isTaken = (result: PaymentResult | undefined) =>
  result !== undefined && (isPaid(result) || result.status === 'PARTIALLY_PAID');

const isPaid = ({ status }: PaymentResult) => status === 'CHARGED' || status === 'AUTHORIZED';

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
    return attempt.result && isPaid(attempt.result) ? [transactionOf(attempt)] : [];
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
  // A status that falls back does not undo an end that is known.
  if (owner.result && isOver(owner.result) && !isOver(result)) return {};
  return learned(owner, { ...owner, result, ...(authenticating && { authenticating }) });
}

const learned = ({ key, text }: StoredAttempt, attempt: PaymentAttempt): Pick<Resolution, 'learned'> => ({
  learned: { key, text, attempt },
});
