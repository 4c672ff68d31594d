import type { Answer } from './emulator/answer.js';
import { toResponse } from './emulator/answer.js';
import { answerFault, takeFault } from './emulator/answer-fault.js';
import { checkRequest, isForm } from './emulator/check-request.js';
import { createWallet } from './operations/create-wallet.js';
import { linkPage, topUpPage } from './operations/customer-pages.js';
import { debitWallet } from './operations/debit-wallet.js';
import type { EmulatedCustomer } from './emulator/emulated-wallet.js';
import { createEmulatorClock } from './emulator/emulator-clock.js';
import type { EmulatorFault, EmulatorFaultKind } from './emulator/emulator-fault.js';
import type { EmulatorLatency } from './emulator/emulator-latency.js';
import type { EmulatorOperation } from './emulator/emulator-operation.js';
import type { EmulatorCall, EmulatorState } from './emulator/emulator-state.js';
import { findWallet } from './emulator/emulator-state.js';
import type { EmulatorRequest, JuspayEmulator, JuspayEmulatorOptions } from './emulator/juspay-emulator.js';
import { authenticateWallet, delinkWallet, linkWallet, resendOtp } from './operations/link-wallet.js';
import { getWallet, listWallets } from './operations/list-wallets.js';
import { createOrder, getOrder } from './operations/orders.js';
import { invalidRequest, unknownPath, wrongMethod } from './emulator/error-responses.js';
import { refreshAllWallets, refreshWallet } from './operations/refresh-wallets.js';
import { routeRequest } from './emulator/route-request.js';
import { seedCustomers } from './data/seed-customers.js';
import { wait } from './emulator/wait.js';
import { createWalletTokens } from './emulator/wallet-tokens.js';

type Handler = (state: EmulatorState, call: EmulatorCall) => Answer | Promise<Answer>;

const operations: Record<
  EmulatorOperation,
  { handler: Handler; latency?: Exclude<keyof EmulatorLatency, 'perProvider'> }
> = {
  list: { handler: listWallets, latency: 'list' },
  get: { handler: getWallet, latency: 'list' },
  refresh_all: { handler: refreshAllWallets, latency: 'refresh' },
  refresh: { handler: refreshWallet, latency: 'refresh' },
  create: { handler: createWallet, latency: 'link' },
  authenticate: { handler: authenticateWallet, latency: 'link' },
  resend: { handler: resendOtp, latency: 'link' },
  link: { handler: linkWallet, latency: 'link' },
  delink: { handler: delinkWallet, latency: 'link' },
  create_order: { handler: createOrder, latency: 'pay' },
  get_order: { handler: getOrder, latency: 'pay' },
  pay: { handler: debitWallet, latency: 'pay' },
  top_up_page: { handler: topUpPage },
  link_page: { handler: linkPage },
};

/**
 * Makes one Juspay in memory: the wallet calls, orders and direct debit, as strict as Juspay's pages, with
 * customers, latency, faults and a clock to set. Hand its `fetch` to `createJuspayClient`, or serve it.
 *
 * @example
 * const emulator = createJuspayEmulator();
 * const juspay = createJuspayClient({
 *   apiKey: emulator.apiKey,
 *   merchantId: emulator.merchantId,
 *   fetch: emulator.fetch,
 * });
 *
 * @throws {TypeError} Where two customers have wallets of one id.
 */
export function createJuspayEmulator(options: JuspayEmulatorOptions = {}): JuspayEmulator {
  const { apiKey = 'test_api_key', merchantId = 'test_merchant' } = options;
  const clock = createEmulatorClock(options.now);
  const tokens = createWalletTokens(clock, options.tokenLifetime ?? 15 * 60_000);
  const requests: EmulatorRequest[] = [];
  /** Held until answered: Node follows an abort only as long as the request itself is not collected. */
  const open = new Set<Request>();
  const state: EmulatorState = {
    merchantId,
    otpLifetime: options.otpLifetime ?? 5 * 60_000,
    balanceOnLink: options.balanceOnLink ?? 500,
    clock,
    tokens,
    customers: customersOf(options, clock.now()),
    orders: new Map(),
    sentOtps: new Map(),
    pendingPayments: new Map(),
    pendingLinks: new Map(),
    latency: toLatency(options.latency ?? 0),
    fault: toFault(options.fault ?? null),
  };

  async function answer(request: Request, entry: EmulatorRequest): Promise<Answer | Response> {
    const url = new URL(request.url);
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
    clock,
    customers: state.customers,
    wallet: (walletId) => findWallet(state, walletId),
    orders: state.orders,
    requests,
    issuedTokens: tokens.issued,
    setLatency: (latency) => {
      state.latency = toLatency(latency);
    },
    setFault: (fault) => {
      state.fault = toFault(fault);
    },
  };
}

function customersOf({ customers = {} }: JuspayEmulatorOptions, now: number): Map<string, EmulatedCustomer> {
  const own = typeof customers === 'function' ? customers(now) : customers;
  const all = new Map(Object.entries(structuredClone({ ...seedCustomers, ...own })));
  assertOwnWallets(all);
  return all;
}

/** A wallet is found by its id alone: under two customers, one's command would reach the other's wallet. */
function assertOwnWallets(customers: Map<string, EmulatedCustomer>): void {
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
