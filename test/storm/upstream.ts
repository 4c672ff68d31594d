// A stand-in for Juspay, written from its public documents alone. It shares no code with the emulator or the library.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json, orderBody, unclearAnswer, wrongKey } from './answers.js';
import type { Answer } from './answers.js';
import { createDebits } from './debits.js';
import { lateness, unclearReads } from './fault-program.js';
import type { FaultProgram, UnclearRead } from './fault-program.js';
import { newOrder, note, reveal } from './ledger.js';
import type { LedgerOrder } from './ledger.js';
import { now } from './now.js';
import { createRandom } from './random.js';
import type { Random } from './random.js';
import { createWallets } from './wallets.js';

export interface UpstreamOptions {
  seed: string;
  /** Whether a top-up page takes money of an order that is paid already. */
  overpay?: boolean;
}

const apiKey = 'key_of_the_storm';
/** What the client of this upstream needs. */
export const credentials = { apiKey, merchantId: 'merchant' };

/** Starts an upstream on its own port. Its ledger is the truth. */
export async function startUpstream({ seed, overpay = false }: UpstreamOptions) {
  const orders = new Map<string, LedgerOrder>();
  const randoms = new Map<string, Random>();
  const faults = new Map<string, number>();
  const wallets = createWallets(seed);
  let origin = '';
  let healed = false;
  let onDebit = (_order: LedgerOrder): void => {};
  let nextReads: UnclearRead | null = null;
  let holdList: ((go: (fault?: UnclearRead) => void) => void) | null = null;
  const count = (kind: string) => void faults.set(kind, (faults.get(kind) ?? 0) + 1);
  const debits = createDebits({
    orders,
    wallets,
    overpay,
    count,
    origin: () => origin,
    healed: () => healed,
    arrived: (order) => onDebit(order),
  });

  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await textOf(request));
    const path = new URL(request.url ?? '', origin).pathname.split('/').slice(1).map(decodeURIComponent);
    const { answer, delay = 0 } = await answerTo(request, path, form);
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay).unref());
    if (response.destroyed) return;
    if (answer === 'dropped') response.socket?.destroy();
    else response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
  }

  async function answerTo(
    request: IncomingMessage,
    [resource, id = '', part]: string[],
    form: URLSearchParams,
  ): Promise<{ answer: Answer; delay?: number }> {
    const route = `${request.method} ${resource}${part ? `/:id/${part}` : id && '/:id'}`;
    debits.catchUp();
    if (route === 'POST pages/:id') return { answer: debits.finishPage(id, form.get('action') ?? '') };
    if (!isSigned(request)) return { answer: wrongKey() };
    if (route === 'GET customers/:id/wallets') {
      // The next list waits for the test.
      const hold = holdList;
      holdList = null;
      const fault = hold && (await new Promise<UnclearRead | undefined>(hold));
      return fault ? { answer: unclearAnswer(fault, {}) } : listWallets(id);
    }
    if (route === 'GET orders/:id') return readOrder(id);
    if (route === 'POST txns') return debits.debit(form);
    return { answer: json(404, { status: 'Not Found', error_code: 'not_found' }) };
  }

  function listWallets(customerId: string): { answer: Answer; delay?: number } {
    const order = [...orders.values()].find((one) => one.customerId === customerId);
    if (!order) {
      const error_message = 'Customer not found for given customerId.';
      return { answer: json(400, { status: 'Invalid Request', error_code: 'null_error', error_message }) };
    }
    order.askedAt = now();
    if (!healed && randomOf(order).chance(order.program.listFaults)) {
      const kind = randomOf(order).pick<UnclearRead>(['http_500', 'dropped', 'html', 'http_429']);
      count(`list ${kind}`);
      note(order, `upstream: a list of wallets is answered with ${kind}`);
      return { answer: unclearAnswer(kind, {}) };
    }
    return { answer: json(200, wallets.list(customerId)) };
  }

  function readOrder(orderId: string): { answer: Answer; delay?: number } {
    const order = orders.get(orderId);
    if (!order) {
      const error_message = 'Order not found.';
      return { answer: json(404, { status: 'NOT_FOUND', error_code: 'object_not_found', error_message }) };
    }
    order.askedAt = now();
    const body = orderBody(order);
    const random = !healed && randomOf(order).chance(order.program.readFaults);
    const kind = nextReads ?? (random ? randomOf(order).pick(unclearReads) : null);
    note(order, `upstream: the order is read: ${kind ?? String(body['status'])}`);
    if (!kind) return { answer: json(200, body) };
    count(`read ${kind}`);
    return { answer: unclearAnswer(kind, body), ...(kind === 'delayed' && { delay: lateness.answer }) };
  }

  function randomOf(order: LedgerOrder): Random {
    const random = randoms.get(order.id) ?? createRandom(seed, order.id, 'reads');
    randoms.set(order.id, random);
    return random;
  }

  function order(orderId: string): LedgerOrder {
    const found = orders.get(orderId);
    if (!found) throw new Error(`The upstream has no order ${orderId}.`);
    return found;
  }

  return {
    url: origin,
    order,
    orders: () => [...orders.values()],
    /** How often each fault was answered. */
    faults: () => Object.fromEntries([...faults].sort(([a], [b]) => a.localeCompare(b))),
    addOrder(id: string, customerId: string, amount: number, program: FaultProgram): LedgerOrder {
      const added = newOrder({ id, customerId, amount, program });
      orders.set(id, added);
      return added;
    },
    walletsOf: wallets.idsOf,
    /** From now on every read is answered with this; null ends it. */
    answerReads(kind: UnclearRead | null): void {
      nextReads = kind;
    },
    /** Lets the next list of wallets wait. `arrived` fulfils with the function that answers it. */
    holdNextList() {
      const arrived = new Promise<(fault?: UnclearRead) => void>((resolve) => {
        holdList = resolve;
      });
      return { arrived };
    },
    /** Called when a debit has arrived and is not answered yet. */
    onDebit(listener: (order: LedgerOrder) => void): void {
      onDebit = listener;
    },
    /** Lets the next step of the order happen whose moment is `by_hand`. */
    proceed: (orderId: string) => debits.proceed(order(orderId)),
    /** Ends the lag of an order's status. */
    reveal: (orderId: string) => reveal(order(orderId)),
    /** Ends all faults that have not begun. What is on its way still arrives. */
    heal(): void {
      healed = true;
    },
    /** Fulfils when no money is on its way and no page is open, except by hand. */
    calm: () => debits.calm(),
    async close(): Promise<void> {
      debits.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Whether the request carries the headers that each call needs. */
function isSigned({ headers }: IncomingMessage): boolean {
  const basic = `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`;
  return headers.authorization === basic && headers['x-merchantid'] === credentials.merchantId;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    // The caller is gone before its request was whole.
  }
  return Buffer.concat(chunks).toString();
}
