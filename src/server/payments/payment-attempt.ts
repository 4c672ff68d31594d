import type { OrderCall, PaymentCall } from './payment-call.js';
import type { PaymentResult } from './payment-result.js';

/** How long the store remembers an attempt: 90 days, in milliseconds. */
const lifetime = 90 * 86_400_000;

/** One attempt to pay an order, as the store keeps it. */
export interface PaymentAttempt {
  customerId: string;
  /** Absent while Juspay has not answered the debit. */
  result?: PaymentResult;
  /** Juspay's ID of this debit, from the answer to the debit itself. */
  transactionId?: string;
  /** Whether an authentication of this debit was seen. It can be finished however long ago it began. */
  authenticating?: true;
}

/** An attempt, and what the store's clock says about it. */
export interface StoredAttempt extends PaymentAttempt {
  key: string;
  /** The attempt as the store keeps it. */
  text: string;
  /** Whether its debit may be running on a server right now. */
  active: boolean;
  /** Whether its debit may still reach Juspay, or Juspay's order may not show it yet. */
  settling: boolean;
}

/** What the order's status adds to an attempt. */
export interface LearnedAttempt {
  key: string;
  /** The attempt as it was read before. */
  text: string;
  attempt: PaymentAttempt;
}

/** Returns the key of an attempt. Keys are numbered, so that starting the next one is one atomic step among servers. */
export function attemptKey(orderId: string, attempt: number): string {
  return `batua:pay:${orderId}:${attempt}`;
}

/** Reads all attempts of an order, the earliest first. Only the last one can be without an end. */
export async function readAttempts({ store, orderId }: OrderCall): Promise<StoredAttempt[]> {
  const attempts: StoredAttempt[] = [];
  for (;;) {
    const key = attemptKey(orderId, attempts.length + 1);
    const text = await store.get(key);
    if (text === null) break;
    attempts.push({ ...parseAttempt(text), key, text, active: false, settling: false });
  }
  const last = attempts.at(-1);
  if (last) last.active = !last.result && (await isClaimActive({ store }, last.key));
  for (const attempt of attempts) {
    if (attempt !== last && !isTopUp(attempt)) continue;
    attempt.settling = (await store.get(`${attempt.key}:settling`)) !== null;
  }
  return attempts;
}

/** Whether an attempt gave the customer a top-up page, as far as the store knows. */
export function isTopUp({ result }: PaymentAttempt): boolean {
  return result?.status === 'PENDING' && result.action?.kind === 'top_up';
}

/**
 * Claims an attempt before its debit is sent. Whether no other server has claimed it.
 *
 * The marks are written first: a claim without them would look abandoned. They last by the store's clock, which is
 * the one clock that all servers share.
 */
export async function claimAttempt(call: PaymentCall, key: string): Promise<boolean> {
  const { store, customerId, timeout, settleAfter } = call;
  const attempt: PaymentAttempt = { customerId };
  await store.set(`${key}:active`, '1', timeout);
  await store.set(`${key}:settling`, '1', timeout + settleAfter);
  return await store.add(key, JSON.stringify(attempt), lifetime);
}

/** Whether the server that claimed an attempt may still be sending its debit. */
export async function isClaimActive({ store }: Pick<OrderCall, 'store'>, key: string): Promise<boolean> {
  return (await store.get(`${key}:active`)) !== null;
}

/**
 * Writes what became of an attempt, and returns the text that it wrote. A store that fails now must not hide it: the
 * claim stays without a result, and a later call asks Juspay.
 */
export async function writeAttempt(
  { store, report }: OrderCall,
  key: string,
  { customerId, result, transactionId, authenticating }: PaymentAttempt,
): Promise<string> {
  const attempt: PaymentAttempt = {
    customerId,
    ...(result && { result }),
    ...(transactionId !== undefined && { transactionId }),
    ...(authenticating && { authenticating }),
  };
  const text = JSON.stringify(attempt);
  try {
    await store.set(key, text, lifetime);
  } catch (error) {
    report(error);
  }
  return text;
}

/** Writes what an order's status adds to an attempt, unless another server has written to the attempt meanwhile. */
export async function updateAttempt(call: OrderCall, learned: LearnedAttempt | undefined): Promise<void> {
  if (!learned) return;
  try {
    if ((await call.store.get(learned.key)) !== learned.text) return;
  } catch (error) {
    call.report(error);
    return;
  }
  await writeAttempt(call, learned.key, learned.attempt);
}

/** Starts the settling time of an attempt anew, because the answer to its debit is unclear. */
export async function startSettling({ store, settleAfter, report }: PaymentCall, key: string): Promise<void> {
  try {
    await store.set(`${key}:settling`, '1', settleAfter);
  } catch (error) {
    // The mark of the claim still lasts longer than the settling time.
    report(error);
  }
}

/**
 * Returns what `writeAttempt` wrote.
 *
 * @throws {TypeError} When the store returns something else.
 */
export function parseAttempt(text: string): PaymentAttempt {
  const value = JSON.parse(text) as Partial<PaymentAttempt> | null;
  if (typeof value?.customerId !== 'string') {
    throw new TypeError('payWithWallet: the store returned something else than was written.');
  }
  return { ...value, customerId: value.customerId };
}
