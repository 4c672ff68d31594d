import { randomProgram } from './fault-program.js';
import { checkOrder, isOverpaid } from './invariants.js';
import type { CallRecord, OrderRecord, Violation } from './invariants.js';
import type { LedgerOrder } from './ledger.js';
import { now } from './now.js';
import { hasStatusCall, saysFailed, saysPaid, saysPartlyPaid } from './payments-under-test.js';
import type { Said } from './payments-under-test.js';
import { createRandom } from './random.js';
import { startPayers } from './start-payers.js';
import type { Outcome } from './start-payers.js';
import { credentials, startUpstream } from './upstream.js';

/** All times in milliseconds. */
export interface StormOptions {
  seed: string;
  orders: number;
  /** Pays of each order. */
  pays: number;
  payers: number;
  /** How long new pays come. */
  duration: number;
  /** How long the quiet phase is at most. */
  patience: number;
  /** How often a payer is killed, on average. */
  killEvery: number;
  settleAfter: number;
  /** The built payer. */
  payerFile: string;
  redisUrl: string;
  prefix: string;
  overpay?: boolean;
  /** Called in the middle of the storm, again and again. */
  disturb?: { every: number; act: () => Promise<void>; name: string } | undefined;
}

export interface StormReport {
  figures: Record<string, unknown>;
  violations: Violation[];
}

const clockErrors = [-600_000, 0, 600_000] as const;
const callTimeout = 700;
const payTimeout = 4000;
/** What a busy machine may add to that. */
const tolerance = 2000;
/** Within which one order is paid again and again. */
const orderLasts = 6000;

/** Runs a storm of payments against an upstream full of faults, then waits until it is calm, and checks what is left. */
export async function runStorm(options: StormOptions): Promise<StormReport> {
  const { seed, pays, settleAfter, redisUrl, prefix, overpay = false } = options;
  const random = createRandom(seed, 'storm');
  const upstream = await startUpstream({ seed, overpay });
  const common = {
    ...credentials,
    juspayUrl: upstream.url,
    redisUrl,
    prefix,
    callTimeout,
    payTimeout,
    settleAfter,
  };
  const payers = await startPayers(
    options.payerFile,
    Array.from({ length: options.payers }, (_, number) => ({
      ...common,
      clockError: clockErrors[number % clockErrors.length] ?? 0,
    })),
  );
  const start = now();
  const calls: CallRecord[] = [];
  const open: Promise<unknown>[] = [];
  const marks: { at: number; text: string }[] = [];
  const finals = new Map<string, Said>();
  let kills = 0;

  const orders = Array.from({ length: options.orders }, (_, index) => {
    const id = `s${index + 1}`;
    return upstream.addOrder(id, `customer${index + 1}`, 100 + index, randomProgram(`${seed}/${id}`));
  });

  async function ask(
    order: LedgerOrder,
    call: 'pay' | 'status',
    ending?: Promise<void>,
  ): Promise<Outcome | undefined> {
    const ready = payers.ready();
    const payer = ready[random.between(0, ready.length - 1)];
    if (payer === undefined) return undefined;
    const walletId = random.pick(upstream.walletsOf(order.customerId));
    const record: CallRecord = { orderId: order.id, call, payer, walletId, from: now() };
    calls.push(record);
    const { id: orderId, customerId, amount } = order;
    const outcome = payers.call(payer, call, { orderId, customerId, amount, walletId }).then((given) => {
      record.outcome = given;
      return given;
    });
    open.push(outcome);
    return await Promise.race([outcome, ...(ending ? [ending.then(() => undefined)] : [])]);
  }

  async function press(): Promise<void> {
    const planned = orders.flatMap((order) => {
      const begin = random.next() * Math.max(0, options.duration - orderLasts);
      let at = begin;
      return Array.from({ length: pays }, () => {
        // Half of them come on the heels of the one before, as fast clicks do.
        at = random.chance(0.5)
          ? at + random.between(0, 60)
          : begin + random.next() * Math.min(orderLasts, options.duration);
        return { at, order, status: random.chance(0.15) };
      });
    });
    for (const { at, order, status } of planned.sort((a, b) => a.at - b.at)) {
      await sleepUntil(start + at);
      void ask(order, 'pay');
      if (status && hasStatusCall) void ask(order, 'status');
    }
  }

  /** Kills payers: half of them in the middle of a debit, the others at any time. */
  async function kill(): Promise<void> {
    while (now() - start < options.duration) {
      await sleep(options.killEvery * (0.5 + random.next()));
      const number = random.chance(0.5)
        ? random.between(0, options.payers - 1)
        : await Promise.race([debitingPayer(), sleep(1000)]);
      if (number === undefined || !payers.ready().includes(number) || payers.ready().length < 2) continue;
      kills += 1;
      await payers.restart(number, random.pick(clockErrors));
    }
  }

  /** A payer with a call for the order whose debit arrives next. */
  function debitingPayer(): Promise<number | undefined> {
    return new Promise((resolve) => {
      upstream.onDebit(({ id }) => {
        upstream.onDebit(() => {});
        resolve(calls.find(({ orderId, outcome }) => orderId === id && !outcome)?.payer);
      });
    });
  }

  async function disturb(): Promise<void> {
    if (!options.disturb) return;
    const { every, act, name } = options.disturb;
    while (now() - start < options.duration) {
      await sleep(every * (0.5 + random.next()));
      await act();
      marks.push({ at: now(), text: name });
    }
  }

  /** Asks again, more and more slowly, until the order has come to an end. */
  async function finish(order: LedgerOrder, ending: Promise<void>, deadline: number): Promise<void> {
    let failures = 0;
    for (let wait = 100; now() < deadline; wait = Math.min(wait * 1.5, 1000)) {
      if (hasStatusCall) await ask(order, 'status', ending);
      const outcome = await ask(order, 'pay', ending);
      const said = outcome && 'said' in outcome ? outcome.said : undefined;
      failures = said && saysFailed(said) ? failures + 1 : 0;
      const over =
        said &&
        (saysPaid(said) || saysPartlyPaid(said) || (failures > 1 && order.program.tail === 'declined'));
      if (said && over) {
        finals.set(order.id, said);
        return;
      }
      await Promise.race([sleep(wait), ending]);
    }
  }

  /** What is said once nothing is on its way. */
  async function askFinally(order: LedgerOrder, ending: Promise<void>): Promise<void> {
    if (!hasStatusCall || !finals.has(order.id)) return;
    const outcome = await ask(order, 'status', ending);
    if (outcome && 'said' in outcome && outcome.said) finals.set(order.id, outcome.said);
  }

  try {
    await Promise.all([press(), kill(), disturb()]);
    upstream.heal();
    marks.push({ at: now(), text: 'the storm is over' });
    const deadline = now() + options.patience;
    const ending = sleepUntil(deadline);
    await Promise.all(orders.map((order) => finish(order, ending, deadline)));
    await upstream.calm();
    const last = sleep(5000);
    await Promise.all(orders.map((order) => askFinally(order, last)));
    const lasted = now() - start;
    await Promise.race([Promise.allSettled(open), sleep(payTimeout + tolerance)]);

    const limit = payTimeout + tolerance;
    const records = orders.map((order): OrderRecord => {
      const own = calls.filter(({ orderId }) => orderId === order.id);
      return { order, calls: own, final: finals.get(order.id), marks, start, limit };
    });
    const violations = records.map(checkOrder).filter((one) => one !== undefined);
    const unanswered = calls.filter(({ outcome }) => !outcome).length;
    return {
      figures: {
        seed,
        orders: orders.length,
        pays: calls.filter(({ call }) => call === 'pay').length,
        statusCalls: calls.filter(({ call }) => call === 'status').length,
        debitsSent: sum(orders.map(({ transactions }) => transactions.length)),
        debitsTaken: sum(orders.map(({ debits }) => debits.length)),
        overpaid: orders.filter(isOverpaid).length,
        kills,
        callsKilled: calls.filter(({ outcome }) => outcome && 'killed' in outcome).length,
        callsUnanswered: unanswered,
        said: tally(
          calls.flatMap(({ outcome }) =>
            outcome && 'said' in outcome && outcome.said ? [outcome.said.status] : [],
          ),
        ),
        ends: tally(orders.map(({ id }) => finals.get(id)?.status ?? 'none')),
        faults: upstream.faults(),
        seconds: Math.round(lasted / 100) / 10,
        violations: tally(violations.flatMap(({ breaches }) => breaches)),
      },
      violations,
    };
  } finally {
    await payers.stop();
    await upstream.close();
    await Promise.allSettled(open);
  }
}

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const sleepUntil = (moment: number) => sleep(Math.max(0, moment - now()));
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

function tally(words: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words.sort()) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
