import type { JuspayClient } from './juspay-client.js';
import { JuspayError } from './juspay-error.js';
import { mintWallet } from './mint-wallet.js';
import type { MintedWallet } from './mint-wallet.js';
import { attemptKey, isLive, lifetime, markLive, readAttempt } from './payment-attempt.js';
import type { PaymentAttempt } from './payment-attempt.js';
import type { PaymentResult } from './payment-result.js';
import type { PaymentStore } from './payment-store.js';
import { isOpen, readPayment } from './read-payment.js';

/** Juspay takes no more than 25 transactions for one order. */
const maxAttempts = 25;
/** Shorter than an attempt lives, however long the client's own time limit is. */
const debitLimit = 90_000;
const pollInterval = 250;

interface OrderPayment {
  juspay: JuspayClient;
  store: PaymentStore;
  customerId: string;
  walletId: string;
  orderId: string;
  paymentMethod: string | undefined;
  /** Tells the merchant of a store that fails once the debit is sent. */
  tell: (error: unknown) => void;
}

/**
 * Pays an order unless it is paid. Each debit is an attempt, claimed in the store before it is sent, so that of two
 * servers one debits and the other waits for its outcome.
 *
 * @throws {JuspayError} Only before a debit.
 */
export async function payOrder(payment: OrderPayment): Promise<PaymentResult> {
  const { juspay, store, customerId, walletId, orderId } = payment;
  let wallet: MintedWallet | undefined;
  for (let attempt = 1; attempt <= maxAttempts;) {
    const key = attemptKey(orderId, attempt);
    const before = await store.get(key);
    if (before !== null) {
      const settled = await settle(payment, key, readAttempt(before));
      if (settled) return settled;
      attempt += 1;
      continue;
    }
    const forgotten = attempt === 1 ? await recall(payment) : undefined;
    if (forgotten) return forgotten;
    wallet ??= await mintWallet((id) => juspay.listWallets(id), customerId, walletId);
    const method = payment.paymentMethod ?? wallet.provider;
    if (method !== wallet.provider && !wallet.methods.includes(method)) {
      throw new JuspayError('rejected', 'The wallet does not hold this payment method.');
    }
    await markLive(store, key);
    if (!(await store.add(key, JSON.stringify({ customerId }), lifetime))) continue;
    const result = await debit(payment, method, wallet.token);
    await write(payment, key, { customerId, result });
    return result;
  }
  throw new JuspayError('rejected', 'The order has been tried too often.');
}

/**
 * What Juspay knows of an order that the store does not know (after a restart, or from before the store), or undefined
 * where nothing is paid or on its way. An order that Juspay does not know either is one of these.
 *
 * @throws {JuspayError} Where Juspay does not say.
 */
async function recall({ juspay, customerId, orderId }: OrderPayment): Promise<PaymentResult | undefined> {
  try {
    const { result, open } = stateOf(await juspay.getOrder(customerId, orderId));
    return open || result.status === 'FAILED' ? undefined : result;
  } catch (error) {
    if (error instanceof JuspayError && error.code === 'rejected') return undefined;
    throw error;
  }
}

async function debit(payment: OrderPayment, paymentMethod: string, token: string): Promise<PaymentResult> {
  const { juspay, orderId, customerId } = payment;
  const signal = AbortSignal.timeout(debitLimit);
  try {
    return readPayment(await juspay.directDebit({ orderId, customerId, paymentMethod, token }, { signal }));
  } catch (error) {
    const other = signal.aborted ? 'timeout' : 'unavailable';
    const code = error instanceof JuspayError ? error.code : other;
    const uncertain = code === 'timeout' || code === 'unavailable' || code === 'malformed_answer';
    // Even a refusal can mean that the order is paid already.
    const found = uncertain || code === 'rejected' ? await ask(payment) : undefined;
    if (found && isPaid(found.result)) return found.result;
    return uncertain ? { status: 'UNKNOWN', code } : { status: 'FAILED', code };
  }
}

/** What an earlier attempt came to, or undefined where it took nothing and another one may start. */
async function settle(
  payment: OrderPayment,
  key: string,
  attempt: PaymentAttempt,
): Promise<PaymentResult | undefined> {
  if (attempt.result?.status === 'FAILED') return undefined;
  if (attempt.customerId !== payment.customerId) {
    throw new JuspayError('rejected', 'The order is being paid by another customer.');
  }
  if (!attempt.result) {
    const outcome = await waitFor(payment.store, key);
    if (outcome) return outcome;
  }
  if (attempt.result && isPaid(attempt.result)) return attempt.result;

  const found = await ask(payment);
  if (!found || found.result.status === 'UNKNOWN') {
    return attempt.result ?? { status: 'UNKNOWN', code: 'unavailable' };
  }
  if (found.open || found.result.status === 'FAILED') {
    if (hasArrived(attempt, found) || !(await isLive(payment.store, key))) return undefined;
    return attempt.result ?? { status: 'UNKNOWN', code: 'timeout' };
  }
  await write(payment, key, { ...attempt, result: found.result });
  return found.result;
}

/**
 * Whether what Juspay says of the order now counts the attempt in; a debit whose answer was lost may still be on its
 * way. A short one waits for the customer, who may choose another wallet.
 */
function hasArrived({ result }: PaymentAttempt, found: OrderState): boolean {
  return result?.status === 'PENDING' && (result.topUpUrl !== null || found.result.status === 'FAILED');
}

function isPaid({ status }: PaymentResult): boolean {
  return status === 'CHARGED' || status === 'AUTHORIZED';
}

/** Waits while another server debits. Undefined where that server is gone. */
async function waitFor(store: PaymentStore, key: string): Promise<PaymentResult | undefined> {
  while (await isLive(store, key)) {
    await new Promise((resolve) => setTimeout(resolve, pollInterval));
    const text = await store.get(key);
    const result = text === null ? undefined : readAttempt(text).result;
    if (result) return result;
  }
  return undefined;
}

interface OrderState {
  result: PaymentResult;
  open: boolean;
}

function stateOf(order: Parameters<typeof isOpen>[0]): OrderState {
  return { result: readPayment(order), open: isOpen(order) };
}

/** What Juspay says of the order now, or undefined where it does not say. */
async function ask({ juspay, customerId, orderId }: OrderPayment): Promise<OrderState | undefined> {
  try {
    return stateOf(await juspay.getOrder(customerId, orderId));
  } catch {
    return undefined;
  }
}

/** The debit has happened: a store that fails now must not hide its outcome. */
async function write({ store, tell }: OrderPayment, key: string, attempt: PaymentAttempt): Promise<void> {
  try {
    await store.set(key, JSON.stringify(attempt), lifetime);
  } catch (error) {
    // The claim stays without a result, and a later call asks Juspay.
    tell(error);
  }
}
