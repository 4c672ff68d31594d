import { describeStep } from './fault-program.js';
import type { LedgerOrder } from './ledger.js';
import { saysFailed, saysPaid, saysPartlyPaid } from './payments-under-test.js';
import type { Said } from './payments-under-test.js';
import type { Outcome } from './start-payers.js';

/** One call that a payer was asked to make. */
export interface CallRecord {
  orderId: string;
  call: 'pay' | 'status';
  payer: number;
  walletId: string;
  from: number;
  /** Absent while the call has not ended. */
  outcome?: Outcome;
}

export type Breach =
  | 'debited_twice'
  | 'sent_while_unresolved'
  | 'failed_but_taken'
  | 'paid_without_money'
  | 'stuck'
  | 'says_otherwise'
  | 'overpaid_unsaid'
  | 'threw'
  | 'held';

export interface Violation {
  orderId: string;
  breaches: Breach[];
  /** What is wrong, and the whole history of the order. */
  text: string;
}

export interface OrderRecord {
  order: LedgerOrder;
  calls: CallRecord[];
  /** What the order came to after the storm, where it came to anything. */
  final: Said | undefined;
  /** What happened to all orders. */
  marks: { at: number; text: string }[];
  /** When the storm began. */
  start: number;
  /** How long a call may take, in milliseconds. */
  limit: number;
}

/**
 * A debit that arrives in the moment in which FAILED is said belongs to the next attempt: another server can start it
 * as soon as the outcome is in the store. Milliseconds.
 */
const grace = 150;

/** Whether money was taken twice only because the customer finished a top-up page as well. */
export function isOverpaid({ debits }: LedgerOrder): boolean {
  return debits.length > 1 && directDebits(debits) < 2;
}

/** Whether only a part of the amount was taken. */
function isPartlyPaid({ debits }: LedgerOrder): boolean {
  return debits.length > 0 && debits.every(({ transaction }) => transaction.step.kind === 'partly');
}

function saysTruth(final: Said, order: LedgerOrder): boolean {
  if (isPartlyPaid(order)) return saysPartlyPaid(final);
  return saysPaid(final) === order.debits.length > 0 && !saysPartlyPaid(final);
}

function directDebits(debits: LedgerOrder['debits']): number {
  return debits.filter(({ transaction }) => transaction.step.kind !== 'top_up').length;
}

/** What an order breaks, or undefined where it keeps all that is promised. */
export function checkOrder(record: OrderRecord): Violation | undefined {
  const { order, final } = record;
  const found: [Breach, string][] = [...checkSaid(record)];
  const { debits, overlaps } = order;
  if (directDebits(debits) > 1 || (debits.length > 1 && !isOverpaid(order))) {
    found.push(['debited_twice', `money was taken ${debits.length} times`]);
  }
  for (const { text } of overlaps) found.push(['sent_while_unresolved', text]);
  if (!final) found.push(['stuck', 'it came to no end']);
  else if (!saysTruth(final, order)) {
    found.push([
      'says_otherwise',
      `${final.status} is said at the end, and ${debits.length} debits happened`,
    ]);
  }
  const last = debits.at(-1)?.transaction;
  if (final && isOverpaid(order) && last?.step.kind === 'top_up' && !final.overpaid) {
    found.push(['overpaid_unsaid', 'a top-up page was paid after the order, and nobody says so']);
  }
  if (found.length === 0) return undefined;
  const reasons = found.map(([breach, why]) => `  ${breach}: ${why}`);
  return {
    orderId: order.id,
    breaches: [...new Set(found.map(([breach]) => breach))],
    text: [`Order ${order.id}:`, ...reasons, ...history(record)].join('\n'),
  };
}

function checkSaid({ order, calls, start, limit }: OrderRecord): [Breach, string][] {
  return calls.flatMap(({ call, outcome, from }): [Breach, string][] => {
    if (!outcome) return [['held', `${call} of ${seconds(from - start)} was never answered`]];
    if ('killed' in outcome) return [];
    if (outcome.at - from > limit) {
      return [
        [
          'held',
          `${call} of ${seconds(from - start)} was answered after ${Math.round(outcome.at - from)} ms`,
        ],
      ];
    }
    const when = seconds(outcome.at - start);
    if ('threw' in outcome) return [['threw', `${call} threw at ${when}: ${outcome.threw}`]];
    const { said, at } = outcome;
    if (said && saysFailed(said)) {
      const taken = order.debits.find(({ transaction }) => transaction.arrivedAt < at - grace);
      if (!taken) return [];
      const page = taken.transaction.step.kind === 'top_up' ? ' on its top-up page' : '';
      const money = `${taken.transaction.id} took the money${page} at ${seconds(taken.at - start)}`;
      return [['failed_but_taken', `${call} said FAILED (${said.code}) at ${when}, but ${money}`]];
    }
    const isPaid = order.debits.some(({ at: paidAt, transaction }) => {
      return paidAt <= at && transaction.step.kind !== 'partly';
    });
    if (said && saysPaid(said) && !isPaid) {
      return [['paid_without_money', `${call} said ${said.status} at ${when}`]];
    }
    return [];
  });
}

function history({ order, calls, marks, start }: OrderRecord): string[] {
  const { steps, tail, lag, readFaults, listFaults } = order.program;
  const program = [
    `  program: status ${lag === 'by_hand' ? 'shown by hand' : `${lag} ms late`}, ${readFaults * 100} % of reads and ${
      listFaults * 100
    } % of lists faulty`,
    ...[...steps.map(describeStep), `then ${tail}`].map((step, index) => `    ${index + 1}. ${step}`),
  ];
  const told = calls.flatMap(({ call, payer, walletId, from, outcome }, index) => [
    {
      at: from,
      text: `call ${index + 1}: payer ${payer} is asked to ${call}${call === 'pay' ? ` from ${walletId}` : ''}`,
    },
    ...(outcome ? [{ at: outcome.at, text: `call ${index + 1}: ${describe(outcome)}` }] : []),
  ]);
  const events = [...order.events, ...told, ...marks].sort((a, b) => a.at - b.at);
  const lines = events.map(({ at, text }) => `    ${seconds(at - start)}  ${text}`);
  return [...program, '  history:', ...lines];
}

function describe(outcome: Outcome): string {
  if ('killed' in outcome) return 'the payer was killed';
  if ('threw' in outcome) return `THROWS ${outcome.threw}`;
  return `says ${JSON.stringify(outcome.said)}`;
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(3).padStart(8)} s`;
