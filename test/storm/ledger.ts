import { describeStep } from './fault-program.js';
import type { FaultProgram, Step } from './fault-program.js';
import { now } from './now.js';

/** One `POST /txns` that was accepted or answered with a fault. */
export interface Transaction {
  id: string;
  walletId: string;
  step: Step;
  /** On the clock of `now`. */
  arrivedAt: number;
  /** The truth, whatever the order's status says. An open one may still take money. */
  state: 'open' | 'charged' | 'failed';
  /** What the order's status knows of it: each status from its own time on. */
  shown: { status: string; from: number }[];
}

export interface Debit {
  transaction: Transaction;
  at: number;
}

export interface OrderEvent {
  at: number;
  text: string;
}

export interface LedgerOrder {
  id: string;
  customerId: string;
  amount: number;
  program: FaultProgram;
  transactions: Transaction[];
  /** Every time money was taken: the truth. */
  debits: Debit[];
  /** Debits that were sent while an earlier one was paid, on its way or being authenticated. */
  overlaps: OrderEvent[];
  /** What happened, for a reader. */
  events: OrderEvent[];
  /** When a server last asked about it, on the clock of `now`. */
  askedAt: number;
  /** Fields of the status that a merchant's own act changed, such as a refund. */
  changed: Record<string, unknown>;
}

export function newOrder(order: Pick<LedgerOrder, 'id' | 'customerId' | 'amount' | 'program'>): LedgerOrder {
  return {
    ...order,
    transactions: [],
    debits: [],
    overlaps: [],
    events: [],
    askedAt: -Infinity,
    changed: {},
  };
}

export function note(order: LedgerOrder, text: string): void {
  order.events.push({ at: now(), text });
}

/** Opens a transaction, and notes whether it should never have been sent. */
export function openTransaction(order: LedgerOrder, walletId: string, step: Step): Transaction {
  const id = `merchant-${order.id}-${order.transactions.length + 1}`;
  for (const earlier of order.transactions) {
    const paid = earlier.state === 'charged' && earlier.step.kind !== 'top_up';
    const open = earlier.state === 'open' && earlier.step.kind !== 'top_up';
    const kind = earlier.step.kind === 'authenticate' ? 'being authenticated' : 'on its way';
    if (!paid && !open) continue;
    order.overlaps.push({
      at: now(),
      text: `${id} was sent while ${earlier.id} was ${paid ? 'paid' : kind}`,
    });
  }
  const transaction: Transaction = { id, walletId, step, arrivedAt: now(), state: 'open', shown: [] };
  order.transactions.push(transaction);
  note(order, `upstream: ${id} arrives from ${walletId}: ${describeStep(step)}`);
  return transaction;
}

/** Takes the money. It asks nothing: a provider does not know what another one did. */
export function charge(order: LedgerOrder, transaction: Transaction, at = now()): void {
  transaction.state = 'charged';
  order.debits.push({ transaction, at });
  note(order, `upstream: ${transaction.id} TAKES THE MONEY (debit ${order.debits.length})`);
  show(order, transaction, transaction.step.kind === 'partly' ? 'PARTIAL_CHARGED' : 'CHARGED', at);
}

/** Ends a transaction without money. Without a status the order does not show it. */
export function fail(order: LedgerOrder, transaction: Transaction, status: string | null, at = now()): void {
  transaction.state = 'failed';
  note(order, `upstream: ${transaction.id} takes nothing${status ? `, ends ${status}` : ''}`);
  if (status) show(order, transaction, status, at);
}

/** Lets the order's status say something of a transaction, as late as the order's program has it. */
export function show(order: LedgerOrder, transaction: Transaction, status: string, at = now()): void {
  const { lag } = order.program;
  const hidden = lag === 'by_hand' ? Infinity : at + lag;
  // Without this a customer who changes wallets while a top-up page is open could not be kept from paying twice.
  const from = transaction.step.kind === 'top_up' ? at : hidden;
  transaction.shown.push({ status, from });
}

/** Ends the lag of all that has happened. */
export function reveal(order: LedgerOrder): void {
  for (const { shown } of order.transactions) for (const one of shown) one.from = Math.min(one.from, now());
}

const taken = ['CHARGED', 'PARTIAL_CHARGED'];
const unfinished = ['PENDING', 'PENDING_VBV', 'AUTHORIZING', 'STARTED', 'VBV_SUCCESSFUL'];

/** What the order's status says now: CHARGED stands above what is unfinished, and that above what failed. */
export function visibleState(order: LedgerOrder): { status: string; transactionId: string | null } {
  const visible = order.transactions.flatMap((transaction) => {
    const status = transaction.shown.filter(({ from }) => from <= now()).at(-1)?.status;
    return status ? [{ transaction, status }] : [];
  });
  const lastCharged = order.debits
    .map(({ transaction }) => visible.find((one) => one.transaction === transaction))
    .findLast((one) => one && taken.includes(one.status));
  const found =
    lastCharged ?? visible.findLast(({ status }) => unfinished.includes(status)) ?? visible.at(-1);
  return { status: found?.status ?? 'NEW', transactionId: found?.transaction.id ?? null };
}
