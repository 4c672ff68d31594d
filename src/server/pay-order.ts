import type { JuspayClient } from './juspay-client.js';
import { JuspayError } from './juspay-error.js';
import { mintWallet } from './mint-wallet.js';
import type { MintedWallet } from './mint-wallet.js';
import { attemptKey, readAttempt } from './payment-attempt.js';
import type { PaymentAttempt } from './payment-attempt.js';
import type { PaymentResult } from './payment-result.js';
import type { PaymentStore } from './payment-store.js';
import { isOpen, readPayment } from './read-payment.js';

/** Juspay takes no more than 25 transactions for one order. */
const maxAttempts = 25;
const lifetime = 86_400_000;
/** Longer than any call takes: an attempt this old has lost its server. */
const abandoned = 120_000;
const pollInterval = 250;

interface OrderPayment {
  juspay: JuspayClient;
  store: PaymentStore;
  customerId: string;
  walletId: string;
  orderId: string;
  paymentMethod: string | undefined;
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
    wallet ??= await mintWallet((id) => juspay.listWallets(id), customerId, walletId);
    const method = payment.paymentMethod ?? wallet.provider;
    if (method !== wallet.provider && !wallet.methods.includes(method)) {
      throw new JuspayError('rejected', 'The wallet does not hold this payment method.');
    }
    const claim: PaymentAttempt = { customerId, at: Date.now() };
    if (!(await store.add(key, JSON.stringify(claim), lifetime))) continue;
    const result = await debit(payment, method, wallet.token);
    await write(store, key, { ...claim, result });
    return result;
  }
  throw new JuspayError('rejected', 'The order has been tried too often.');
}

async function debit(payment: OrderPayment, paymentMethod: string, token: string): Promise<PaymentResult> {
  const { juspay, orderId, customerId } = payment;
  try {
    return readPayment(await juspay.directDebit({ orderId, customerId, paymentMethod, token }));
  } catch (error) {
    const code = error instanceof JuspayError ? error.code : 'unavailable';
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
  if (attempt.customerId !== payment.customerId) {
    throw new JuspayError('rejected', 'The order is being paid by another customer.');
  }
  if (!attempt.result) {
    const outcome = await waitFor(payment.store, key, attempt);
    if (outcome) return outcome;
  }
  if (attempt.result && isPaid(attempt.result)) return attempt.result;
  if (attempt.result?.status === 'FAILED') return undefined;

  const found = await ask(payment);
  if (!found || found.result.status === 'UNKNOWN') {
    return attempt.result ?? { status: 'UNKNOWN', code: 'unavailable' };
  }
  if (found.open || found.result.status === 'FAILED') {
    // A lost debit may still be on its way. A short one waits for the customer, who may choose another wallet.
    const isLost = attempt.result?.status !== 'PENDING' && Date.now() - attempt.at < abandoned;
    return isLost ? { status: 'UNKNOWN', code: 'timeout' } : undefined;
  }
  await write(payment.store, key, { ...attempt, result: found.result });
  return found.result;
}

function isPaid({ status }: PaymentResult): boolean {
  return status === 'CHARGED' || status === 'AUTHORIZED';
}

/** Waits while another server debits. Undefined where that server is gone. */
async function waitFor(
  store: PaymentStore,
  key: string,
  attempt: PaymentAttempt,
): Promise<PaymentResult | undefined> {
  while (Date.now() - attempt.at < abandoned) {
    await new Promise((resolve) => setTimeout(resolve, pollInterval));
    const text = await store.get(key);
    const now = text === null ? attempt : readAttempt(text);
    if (now.result) return now.result;
  }
  return undefined;
}

interface OrderState {
  result: PaymentResult;
  open: boolean;
}

/** What Juspay says of the order now, or undefined where it does not say. */
async function ask({ juspay, customerId, orderId }: OrderPayment): Promise<OrderState | undefined> {
  try {
    const order = await juspay.getOrder(customerId, orderId);
    return { result: readPayment(order), open: isOpen(order) };
  } catch {
    return undefined;
  }
}

/** The debit has happened: a store that fails now must not hide its outcome. */
async function write(store: PaymentStore, key: string, attempt: PaymentAttempt): Promise<void> {
  try {
    await store.set(key, JSON.stringify(attempt), lifetime);
  } catch {
    // The claim stays without a result, and a later call asks Juspay.
  }
}
