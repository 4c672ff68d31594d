import { withTimeout } from '../../contract/with-timeout.js';
import type { PaymentResult } from './payment-result.js';

interface Flight {
  outcome: Promise<PaymentResult>;
  waiting: number;
  /** Ends everything before a debit. */
  stop: AbortController;
}

/** How long one caller waits. */
export interface Wait {
  /** Milliseconds. */
  timeout: number;
  signal?: AbortSignal | undefined;
}

/** A call stops a little before its callers give up, so that it can still say what it knows. Milliseconds. */
const grace = 250;

/**
 * Creates a function that runs one payment per key at a time. Callers meanwhile share its outcome, and each one waits
 * for its own time only. When nobody waits any more, no debit is started. A debit that was sent goes on, so that its
 * outcome reaches the store.
 */
export function createPaymentSharer() {
  const flights = new Map<string, Flight>();

  function start(
    key: string,
    timeout: number,
    work: (signal: AbortSignal) => Promise<PaymentResult>,
  ): Flight {
    const stop = new AbortController();
    const timer = setTimeout(
      () => stop.abort(new DOMException('The time is over.', 'TimeoutError')),
      timeout,
    );
    const outcome = work(stop.signal).finally(() => {
      clearTimeout(timer);
      if (flights.get(key) === flight) flights.delete(key);
    });
    // The outcome can come when nobody waits any more.
    outcome.catch(() => {});
    const flight: Flight = { outcome, waiting: 0, stop };
    flights.set(key, flight);
    return flight;
  }

  return async (
    key: string,
    { timeout, signal }: Wait,
    work: (signal: AbortSignal) => Promise<PaymentResult>,
  ): Promise<PaymentResult> => {
    if (signal?.aborted) return { status: 'UNKNOWN', code: 'aborted' };
    const running = flights.get(key);
    const flight = running && !running.stop.signal.aborted ? running : start(key, timeout, work);
    flight.waiting += 1;
    const over = new Error('The wait is over.');
    try {
      return await withTimeout(
        timeout + grace,
        signal,
        () => flight.outcome,
        () => over,
      );
    } catch (error) {
      if (signal?.aborted) return { status: 'UNKNOWN', code: 'aborted' };
      if (error === over) return { status: 'UNKNOWN', code: 'timeout' };
      throw error;
    } finally {
      flight.waiting -= 1;
      if (flight.waiting === 0) flight.stop.abort(new DOMException('Nobody waits.', 'AbortError'));
    }
  };
}
