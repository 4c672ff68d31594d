import { createRandom } from './random.js';
import type { Random } from './random.js';

/** Answers to a debit from which nobody can tell whether money was taken. */
export const unclearAnswers = [
  'dropped',
  'delayed',
  'http_400',
  'http_400_html',
  'http_401',
  'http_403',
  'http_408',
  'http_409',
  'http_422',
  'http_429',
  'http_500',
  'http_502',
  'http_503',
  'http_504',
  'html',
  'empty',
  'empty_object',
  'garbage',
  'otp_error',
  'otp_error_400',
  'other_order_charged',
  'other_order_failed',
  'no_status',
  'unknown_status',
] as const;
export type UnclearAnswer = (typeof unclearAnswers)[number];

/** Answers to `GET /orders/{id}` that say nothing about the order. */
export const unclearReads = [
  'dropped',
  'delayed',
  'http_401',
  'http_402',
  'http_403',
  'http_404',
  'http_404_html',
  'http_409',
  'http_429',
  'http_500',
  'http_502',
  'http_503',
  'html',
  'empty',
  'empty_object',
  'garbage',
  'otp_error',
  'other_order_new',
  'other_order_charged',
  'other_order_failed',
  'no_status',
  'unknown_status',
] as const;
export type UnclearRead = (typeof unclearReads)[number];

export const declines = ['AUTHORIZATION_FAILED', 'AUTHENTICATION_FAILED', 'JUSPAY_DECLINED'] as const;
export type Decline = (typeof declines)[number];

/** When something happens: milliseconds after the debit arrived, or where the test says so. */
export type Moment = number | 'by_hand';

/** What one debit meets. */
export type Step =
  | { kind: 'charged' }
  /** Only a part of the amount is taken. The answer can come in place of the true one. */
  | { kind: 'partly'; answer: UnclearAnswer | null }
  | { kind: 'declined'; status: Decline }
  /** The documented 400 "Invalid Input data": nothing is processed. */
  | { kind: 'refused' }
  | {
      kind: 'unclear';
      answer: UnclearAnswer;
      takes: 'now' | 'never' | Moment;
      /** What the order says until the money is taken; null leaves it as it was. */
      meanwhile: 'AUTHORIZING' | 'STARTED' | null;
      /** Final status of a debit that takes nothing; null leaves the order as it was. */
      ends: Decline | null;
    }
  | {
      kind: 'authenticate' | 'top_up';
      /** Whether the answer holds the URL of a page. */
      page: boolean;
      /** Comes in place of the answer. */
      answer: UnclearAnswer | null;
      finish: Moment;
      how: 'pay' | 'cancel';
      /** Whether the order says VBV_SUCCESSFUL for a moment before it is charged. */
      viaVbvSuccessful: boolean;
    };

/** What an order meets from its creation on. */
export interface FaultProgram {
  /** One for each debit, in turn. */
  steps: Step[];
  /** What debits meet after the last step. */
  tail: 'charged' | 'declined';
  /** How long the order's status lags behind the ledger. */
  lag: Moment;
  /** How many of the reads of the order and of the wallets say nothing, from 0 to 1. */
  readFaults: number;
  listFaults: number;
  /** How long the answer to a debit takes, in milliseconds. */
  latency: number;
}

/** A program without faults. */
export const plainProgram: FaultProgram = {
  steps: [],
  tail: 'charged',
  lag: 0,
  readFaults: 0,
  listFaults: 0,
  latency: 0,
};

/**
 * How late the upstream is at most, in milliseconds. The settling time has to be longer than `commit` and `lag`
 * together, and shorter than `authentication`: that is known to last.
 */
export const lateness = { commit: 1500, lag: 1000, answer: 1500, topUp: 4000, authentication: 6500 };

/** Returns a random program, the same for the same seed. */
export function randomProgram(seed: string): FaultProgram {
  const random = createRandom(seed, 'program');
  return {
    steps: Array.from({ length: random.between(1, 5) }, () => randomStep(random)),
    tail: random.chance(0.85) ? 'charged' : 'declined',
    lag: random.chance(0.4) ? 0 : random.between(50, lateness.lag),
    readFaults: random.pick([0, 0.1, 0.3]),
    listFaults: random.pick([0, 0.05]),
    latency: random.between(0, 150),
  };
}

function randomStep(random: Random): Step {
  const kind = random.next();
  if (kind < 0.05) return { kind: 'charged' };
  if (kind < 0.08) return { kind: 'partly', answer: random.chance(0.5) ? random.pick(unclearAnswers) : null };
  if (kind < 0.17) return { kind: 'declined', status: random.pick(declines) };
  if (kind < 0.25) return { kind: 'refused' };
  if (kind < 0.42) return randomPage(random, 'authenticate');
  if (kind < 0.52) return randomPage(random, 'top_up');
  return {
    kind: 'unclear',
    answer: random.pick(unclearAnswers),
    takes: random.pick<'now' | 'never' | number>([
      'now',
      random.between(200, lateness.commit),
      random.between(500, lateness.commit),
      'never',
    ]),
    meanwhile: random.pick([null, null, 'AUTHORIZING', 'STARTED']),
    ends: random.pick([null, ...declines]),
  };
}

function randomPage(random: Random, kind: 'authenticate' | 'top_up'): Step {
  return {
    kind,
    page: kind === 'top_up' || random.chance(0.6),
    answer: kind === 'authenticate' && random.chance(0.25) ? random.pick(unclearAnswers) : null,
    finish: random.between(300, kind === 'top_up' ? lateness.topUp : lateness.authentication),
    how: random.chance(0.6) ? 'pay' : 'cancel',
    viaVbvSuccessful: kind === 'authenticate' && random.chance(0.3),
  };
}

/** A step in a few words, for a history. */
export function describeStep(step: Step): string {
  const at = (moment: Moment) => (moment === 'by_hand' ? 'by hand' : `after ${moment} ms`);
  switch (step.kind) {
    case 'charged':
    case 'refused':
      return step.kind;
    case 'partly':
      return `charged in part, answer ${step.answer ?? 'true'}`;
    case 'declined':
      return `declined (${step.status})`;
    case 'unclear': {
      const { takes, meanwhile, ends } = step;
      const money = takes === 'now' || takes === 'never' ? takes : at(takes);
      const end =
        takes === 'never' ? `ends ${ends ?? 'without a trace'}` : `meanwhile ${meanwhile ?? 'nothing'}`;
      return `answer ${step.answer}, money taken ${money}, ${end}`;
    }
    case 'authenticate':
    case 'top_up': {
      const answer = step.answer ? `answer ${step.answer}` : step.page ? 'with a page' : 'without a page';
      const via = step.viaVbvSuccessful ? ' over VBV_SUCCESSFUL' : '';
      return `${step.kind} ${answer}, customer ${step.how}s ${at(step.finish)}${via}`;
    }
  }
}
