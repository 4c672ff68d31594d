import { JuspayError } from '../juspay/juspay-error.js';
import { formOptions } from '../juspay/form-values.js';
import { getWalletToken } from '../juspay/get-wallet-token.js';
import { chooseMethod, readChoice } from './choose-method.js';
import { getOrderStatus } from './get-order-status.js';
import { attemptKey, claimAttempt, startSettling, updateAttempt, writeAttempt } from './payment-attempt.js';
import type { StoredAttempt } from './payment-attempt.js';
import type { PaymentCall } from './payment-call.js';
import type { PaymentFailureCode, PaymentResult } from './payment-result.js';
import { readPaymentState } from './read-payment-state.js';
import { resolveEarlierAttempt } from './resolve-earlier-attempt.js';
import type { Resolution } from './resolve-earlier-attempt.js';
import { sendDebit } from './send-debit.js';
import type { Means } from './send-debit.js';
import { waitForAttempt } from './wait-for-attempt.js';

/** Juspay takes at most 25 transactions for one order. */
const maxAttempts = 25;

/**
 * Pays an order unless it is paid. Each debit is an attempt, claimed in the store before it is sent. Of two servers
 * one debits, and the other waits for the outcome.
 */
export async function payOrder(call: PaymentCall): Promise<PaymentResult> {
  let means: Means | PaymentFailureCode | undefined;
  let hasWaited = false;
  for (;;) {
    const { attempts, resolution } = await readPaymentState(call);
    const last = attempts.at(-1);
    if (last?.active && !resolution.mayPay && !isPaid(resolution.result)) {
      if (!(await waitForAttempt(call, last.key))) return resolution.result;
      hasWaited = true;
      continue;
    }
    // The outcome of a debit that was running meanwhile is the outcome of this call, too.
    if (!resolution.mayPay || hasWaited) return resolution.result;
    if (attempts.length >= maxAttempts) return failed(resolution, 'too_many_attempts');
    const key = attemptKey(call.orderId, attempts.length + 1);
    means ??= await getMeans(call);
    if (typeof means === 'string') {
      // Another server can have claimed the attempt in the meantime.
      if ((await call.store.get(key)) !== null) continue;
      return failed(resolution, means);
    }
    const startedAt = performance.now();
    if (call.signal.aborted) return timedOut(resolution);
    if (!(await claimAttempt(call, key))) continue;
    const late = performance.now() - startedAt > call.timeout;
    if (late || call.signal.aborted) {
      // Nothing was sent. A server that stood still for so long must not send it now.
      await writeAttempt(call, key, {
        customerId: call.customerId,
        result: { status: 'FAILED', code: 'timeout' },
      });
      return failed(resolution, 'timeout');
    }
    return await debit(call, attempts, key, means, resolution);
  }
}

/** Finds the method that the customer chose, or why it cannot pay. */
async function getMeans({
  juspay,
  customerId,
  choice,
  signal,
  methodOptions,
}: PaymentCall): Promise<Means | PaymentFailureCode> {
  const chosen = readChoice(choice);
  if (!chosen) return 'invalid_choice';
  try {
    const wallet = await getWalletToken(
      (id) => juspay.listWallets(id, { signal }),
      customerId,
      chosen.walletId,
    );
    const found = chooseMethod(wallet, chosen.method);
    if (typeof found === 'string') return found;
    const options = Object.hasOwn(methodOptions, found.method) ? methodOptions[found.method] : undefined;
    return { ...found, token: wallet.token, options: formOptions(options ?? undefined) };
  } catch (error) {
    if (signal.aborted) return 'timeout';
    return error instanceof JuspayError ? error.code : 'unavailable';
  }
}

async function debit(
  call: PaymentCall,
  before: StoredAttempt[],
  key: string,
  means: Means,
  earlier: Resolution,
): Promise<PaymentResult> {
  const outcome = await sendDebit(call, means);
  const { result } = outcome;
  const isUnclear = result.status === 'UNKNOWN' || (result.status === 'PENDING' && !result.action);
  const text = await writeAttempt(call, key, outcome);
  if (isUnclear) await startSettling(call, key);
  if (result.status !== 'UNKNOWN' && !(result.status === 'FAILED' && earlier.pageOpen)) return result;
  // The order's status can know more: that the debit did happen, or that an earlier top-up page is still open.
  const attempt = { ...outcome, key, text, active: false, settling: isUnclear };
  const resolution = resolveEarlierAttempt([...before, attempt], await getOrderStatus(call));
  await updateAttempt(call, resolution.learned);
  return resolution.result;
}

/** FAILED for a reason of this call is true only while no earlier page can still take money. */
function failed({ pageOpen, result }: Resolution, code: PaymentFailureCode): PaymentResult {
  return pageOpen ? result : { status: 'FAILED', code };
}

function timedOut({ pageOpen, result }: Resolution): PaymentResult {
  return pageOpen ? result : { status: 'UNKNOWN', code: 'timeout' };
}

const isPaid = ({ status }: PaymentResult) => status === 'CHARGED' || status === 'AUTHORIZED';
