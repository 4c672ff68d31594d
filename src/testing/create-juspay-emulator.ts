import type { Answer } from './emulator/answer.js';
import { toResponse } from './emulator/answer.js';
import { answerFault, takeFault } from './emulator/answer-fault.js';
import { checkRequest, isForm } from './emulator/check-request.js';
import { createWebhookSender } from './emulator/create-webhook-sender.js';
import type { EmulatedCustomer } from './emulator/emulated-wallet.js';
import { createEmulatorClock } from './emulator/emulator-clock.js';
import type { EmulatorFault, EmulatorFaultKind } from './emulator/emulator-fault.js';
import type { EmulatorLatency } from './emulator/emulator-latency.js';
import type { EmulatorState } from './emulator/emulator-state.js';
import { findWallet } from './emulator/emulator-state.js';
import { invalidRequest, unknownPath, wrongMethod } from './emulator/error-responses.js';
import type { EmulatorRequest, JuspayEmulator, JuspayEmulatorOptions } from './emulator/juspay-emulator.js';
import { routeRequest } from './emulator/route-request.js';
import { wait } from './emulator/wait.js';
import { createWalletTokens } from './emulator/wallet-tokens.js';
import { existingOrder, sendEvent, setOrderStatus } from './operations/change-order.js';
import { finishTransaction } from './operations/finish-transaction.js';
import { operations } from './operations/operations.js';
import { refundOrder } from './operations/refund-order.js';
import { seedCustomers } from './data/seed-customers.js';

/**
 * Creates a Juspay in memory: wallets, orders, direct debit, customers and webhooks, as strict as Juspay's pages. Give
 * its `fetch` to `createJuspayClient`, or serve it over HTTP.
 *
 * @example
 * const emulator = createJuspayEmulator();
 * const juspay = createJuspayClient({
 *   apiKey: emulator.apiKey,
 *   merchantId: emulator.merchantId,
 *   fetch: emulator.fetch,
 * });
 *
 * @throws {TypeError} If two customers have a wallet with the same ID.
 */
export function createJuspayEmulator(options: JuspayEmulatorOptions = {}): JuspayEmulator {
  const {
    apiKey = 'test_api_key',
    merchantId = 'test_merchant',
    responseKey = 'test_response_key',
  } = options;
  const clock = createEmulatorClock(options.now);
  const tokens = createWalletTokens(clock, options.tokenLifetime ?? 15 * 60_000);
  const webhooks = createWebhookSender(clock, options.webhooks);
  const requests: EmulatorRequest[] = [];
  /** Keeps each request until its answer. Node does not follow an abort after the request was garbage-collected. */
  const open = new Set<Request>();
  const state: EmulatorState = {
    merchantId,
    responseKey,
    otpLifetime: options.otpLifetime ?? 5 * 60_000,
    balanceOnLink: options.balanceOnLink ?? 500,
    clock,
    tokens,
    webhooks,
    customers: customersOf(options, clock.now()),
    orders: new Map(),
    sentOtps: new Map(),
    pendingPayments: new Map(),
    pendingLinks: new Map(),
    latency: toLatency(options.latency ?? 0),
    fault: toFault(options.fault ?? null),
    origin: 'https://api.juspay.in',
  };

  async function answer(request: Request, entry: EmulatorRequest): Promise<Answer | Response> {
    const url = new URL(request.url);
    state.origin = url.origin;
    const form = new URLSearchParams(isForm(request) ? await request.text() : '');
    const route = routeRequest(request.method, url.pathname, form);
    if (route.kind === 'unknown_path') return unknownPath();
    if (route.kind === 'wrong_method') return wrongMethod(route.allow);
    const { operation, id } = route.kind === 'operation' ? route : { operation: 'get' as const, id: '' };
    const { handler, latency } = operations[operation];
    entry.operation = route.kind === 'operation' ? operation : null;
    const { signal } = request;
    const delay = latency ? (state.latency[latency] ?? 0) : 0;
    if (delay > 0) await wait(delay, signal);
    signal.throwIfAborted();
    const fault = takeFault(state, operation);
    if (fault) return answerFault(fault, signal);
    const refusal = checkRequest(request, operation, { apiKey, merchantId });
    if (refusal) return refusal;
    if (route.kind === 'unknown_command') return invalidRequest('Unknown command.');
    return handler(state, { id, method: request.method, origin: url.origin, form, signal });
  }

  return {
    fetch: async (input, init) => {
      const request = input instanceof Request && !init ? input : new Request(input, init);
      const entry = logEntry(request, clock.now());
      requests.push(entry);
      open.add(request);
      try {
        const given = await answer(request, entry);
        const response = given instanceof Response ? given : toResponse(given, clock.now());
        entry.status = response.status;
        return response;
      } finally {
        open.delete(request);
      }
    },
    apiKey,
    merchantId,
    responseKey,
    clock,
    customers: state.customers,
    wallet: (walletId) => findWallet(state, walletId),
    orders: state.orders,
    requests,
    issuedTokens: tokens.issued,
    sentWebhooks: webhooks.sent,
    setLatency: (latency) => {
      state.latency = toLatency(latency);
    },
    setFault: (fault) => {
      state.fault = toFault(fault);
    },
    setOrderStatus: (orderId, status) => setOrderStatus(state, orderId, status),
    refund: (orderId, amount) => refundOrder(state, orderId, amount),
    finishTransaction: (transactionId, action) => finishTransaction(state, transactionId, action),
    sendWebhook: (name, orderId) => sendEvent(state, existingOrder(state, orderId), name),
    webhooksFinished: () => webhooks.finished(),
  };
}

function customersOf({ customers = {} }: JuspayEmulatorOptions, now: number): Map<string, EmulatedCustomer> {
  const own = typeof customers === 'function' ? customers(now) : customers;
  const all = new Map(Object.entries(structuredClone({ ...seedCustomers, ...own })));
  assertUniqueWalletIds(all);
  return all;
}

/** Commands find a wallet by its ID alone, so two customers must not have the same ID. */
function assertUniqueWalletIds(customers: Map<string, EmulatedCustomer>): void {
  const owners = new Map<string, string>();
  for (const [customerId, { wallets }] of customers) {
    for (const { id } of wallets.map(({ row }) => row)) {
      if (typeof id !== 'string') continue;
      const owner = owners.get(id) ?? customerId;
      if (owner !== customerId) {
        throw new TypeError(`createJuspayEmulator: ${owner} and ${customerId} both have the wallet ${id}.`);
      }
      owners.set(id, customerId);
    }
  }
}

function toLatency(latency: number | EmulatorLatency): EmulatorLatency {
  if (typeof latency !== 'number') return latency;
  return { list: latency, refresh: latency, link: latency, pay: latency };
}

function toFault(fault: EmulatorFault | EmulatorFaultKind | null): EmulatorFault | null {
  return typeof fault === 'string' ? { kind: fault } : fault;
}

function logEntry({ method, url, headers }: Request, at: number): EmulatorRequest {
  return {
    at,
    method,
    path: new URL(url).pathname,
    operation: null,
    merchantId: headers.get('x-merchantid'),
    version: headers.get('version'),
    routingId: headers.get('x-routing-id'),
    contentType: headers.get('content-type'),
    status: null,
  };
}
