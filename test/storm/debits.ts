import { debitBody, json, notProcessed, unclearAnswer } from './answers.js';
import type { Answer } from './answers.js';
import { lateness } from './fault-program.js';
import type { Moment, Step, UnclearAnswer } from './fault-program.js';
import { charge, fail, note, openTransaction, show } from './ledger.js';
import type { LedgerOrder, Transaction } from './ledger.js';
import { now } from './now.js';
import type { Wallets } from './wallets.js';

export interface DebitsOptions {
  orders: Map<string, LedgerOrder>;
  wallets: Wallets;
  overpay: boolean;
  count: (fault: string) => void;
  origin: () => string;
  healed: () => boolean;
  arrived: (order: LedgerOrder) => void;
}

/** How long VBV_SUCCESSFUL lasts, in milliseconds. */
const vbvSuccessfulLasts = 300;
/** How long nobody has asked about an order before its top-up page is paid, in milliseconds. */
const calmBefore = 500;

/** Everything that takes money: `POST /txns` and the customer's pages. */
export function createDebits({ orders, wallets, overpay, count, origin, healed, arrived }: DebitsOptions) {
  const planned = new Map<NodeJS.Timeout, { due: number; act: (due: number) => void }>();
  /** What waits for the test, by transaction. */
  const byHand = new Map<string, (due: number) => void>();
  /** Customers at a page, by transaction. */
  const pages = new Map<string, { order: LedgerOrder; transaction: Transaction }>();
  let whenCalm: (() => void)[] = [];

  /** Plans what happens to a transaction, counted from a time on the clock of `now`. */
  function schedule(
    transaction: Transaction,
    from: number,
    moment: Moment,
    act: (due: number) => void,
  ): void {
    if (moment === 'by_hand') {
      byHand.set(transaction.id, act);
      return;
    }
    const due = from + moment;
    planned.set(setTimeout(catchUp, Math.max(0, Math.ceil(due - now()))), { due, act });
  }

  /** Does what is due. Called before each answer too, so that a busy machine makes nothing later than it is planned. */
  function catchUp(): void {
    const due = [...planned].filter(([, one]) => one.due <= now() + 1).sort(([, a], [, b]) => a.due - b.due);
    for (const [timer, one] of due) {
      clearTimeout(timer);
      planned.delete(timer);
      one.act(one.due);
    }
    if (planned.size > 0) return;
    for (const resolve of whenCalm) resolve();
    whenCalm = [];
  }

  function debit(form: URLSearchParams): { answer: Answer; delay?: number } {
    const order = orders.get(form.get('order_id') ?? '');
    const wallet = wallets.redeem(form.get('direct_wallet_token') ?? '');
    if (!order) return { answer: notProcessed('order_id') };
    order.askedAt = now();
    const wrong = wrongField(form);
    if (wrong) return refuse(order, wrong);
    if (!wallet || wallet.customerId !== order.customerId) return refuse(order, 'direct_wallet_token');
    if (form.get('payment_method') !== wallet.provider) return refuse(order, 'payment_method');

    const { steps, tail } = order.program;
    const step = healed() ? undefined : steps[order.transactions.length];
    const last: Step =
      tail === 'charged' ? { kind: 'charged' } : { kind: 'declined', status: 'AUTHORIZATION_FAILED' };
    const { answer, delay = order.program.latency } = run(
      order,
      openTransaction(order, wallet.id, step ?? last),
    );
    arrived(order);
    return { answer, delay };
  }

  function refuse(order: LedgerOrder, field: string): { answer: Answer } {
    note(order, `upstream: a debit is refused for its ${field}`);
    return { answer: notProcessed(field) };
  }

  function run(order: LedgerOrder, transaction: Transaction): { answer: Answer; delay?: number } {
    const { step } = transaction;
    const body = (status: string, page?: string) => debitBody(order, transaction, status, page);
    switch (step.kind) {
      case 'charged':
        charge(order, transaction);
        return { answer: json(200, body('CHARGED')) };
      case 'partly':
        count('debit partly charged');
        charge(order, transaction);
        return answerWith(step.answer, body('PARTIAL_CHARGED'));
      case 'declined':
        count('debit declined');
        fail(order, transaction, step.status);
        return { answer: json(200, body(step.status)) };
      case 'refused':
        count('debit refused');
        fail(order, transaction, null);
        return { answer: notProcessed('payment_method') };
      case 'unclear': {
        const { answer, takes, meanwhile, ends } = step;
        if (takes === 'never') fail(order, transaction, ends);
        else if (takes === 'now') charge(order, transaction);
        else {
          if (meanwhile) show(order, transaction, meanwhile);
          schedule(transaction, transaction.arrivedAt, takes, (due) => charge(order, transaction, due));
        }
        return answerWith(answer, body(takes === 'never' ? 'AUTHORIZATION_FAILED' : 'CHARGED'));
      }
      case 'authenticate':
      case 'top_up': {
        const status = step.kind === 'top_up' ? 'PENDING' : 'PENDING_VBV';
        count(`debit ${step.kind}${step.page ? ' with a page' : ''}`);
        show(order, transaction, status);
        pages.set(transaction.id, { order, transaction });
        schedule(transaction, transaction.arrivedAt, step.finish, (due) =>
          visitPage(order, transaction, due),
        );
        const url = step.page ? `${origin()}/pages/${encodeURIComponent(transaction.id)}` : undefined;
        return answerWith(step.answer, body(status, url));
      }
    }
  }

  /** Answers with the true body, or with something else in its place. */
  function answerWith(
    kind: UnclearAnswer | null,
    body: Record<string, unknown>,
  ): { answer: Answer; delay?: number } {
    if (!kind) return { answer: json(200, body) };
    count(`debit ${kind}`);
    return { answer: unclearAnswer(kind, body), ...(kind === 'delayed' && { delay: lateness.answer }) };
  }

  /** A customer at a top-up page does not pay there while a server is about to debit another wallet. */
  function visitPage(order: LedgerOrder, transaction: Transaction, due: number): void {
    const { step } = transaction;
    if (step.kind !== 'authenticate' && step.kind !== 'top_up') return;
    const waits = step.kind === 'top_up' && step.finish !== 'by_hand' && !overpay;
    if (waits && now() - order.askedAt < calmBefore) {
      schedule(transaction, due, calmBefore, (later) => visitPage(order, transaction, later));
    } else {
      finishPage(transaction.id, step.how, due);
    }
  }

  /** The customer pays or cancels at a page. */
  function finishPage(transactionId: string, action: string, at = now()): Answer {
    const found = pages.get(transactionId);
    if (!found) return json(404, {});
    pages.delete(transactionId);
    const { order, transaction } = found;
    const { step } = transaction;
    note(order, `customer: ${action}s at the page of ${transaction.id}`);
    const closed = step.kind === 'top_up' && !overpay && isPaidElsewhere(order, transaction);
    if (action !== 'pay' || closed) {
      fail(order, transaction, 'AUTHENTICATION_FAILED', at);
    } else if (step.kind === 'authenticate' && step.viaVbvSuccessful) {
      show(order, transaction, 'VBV_SUCCESSFUL', at);
      const moment = step.finish === 'by_hand' ? 'by_hand' : vbvSuccessfulLasts;
      schedule(transaction, at, moment, (due) => charge(order, transaction, due));
    } else {
      charge(order, transaction, at);
    }
    return json(200, {});
  }

  return {
    debit,
    finishPage,
    catchUp,
    proceed(order: LedgerOrder): void {
      const transaction = order.transactions.find(({ id }) => byHand.has(id));
      const act = transaction && byHand.get(transaction.id);
      if (!act) throw new Error(`Nothing of ${order.id} waits for the test.`);
      byHand.delete(transaction.id);
      act(now());
    },
    async calm(): Promise<void> {
      if (planned.size > 0) await new Promise<void>((resolve) => whenCalm.push(resolve));
    },
    stop(): void {
      for (const timer of planned.keys()) clearTimeout(timer);
      planned.clear();
    },
  };
}

function isPaidElsewhere({ transactions }: LedgerOrder, own: Transaction): boolean {
  return transactions.some(
    (one) => one !== own && (one.state === 'charged' || (one.state === 'open' && one.step.kind !== 'top_up')),
  );
}

/** The field of the form that the documents do not allow. */
function wrongField(form: URLSearchParams): string | undefined {
  const fields: Record<string, RegExp> = {
    merchant_id: /^merchant$/,
    payment_method_type: /^(WALLET|CONSUMER_FINANCE|REWARD)$/,
    redirect_after_payment: /^(true|false)$/,
    format: /^json$/,
  };
  return Object.keys(fields).find((name) => !fields[name]?.test(form.get(name) ?? ''));
}
