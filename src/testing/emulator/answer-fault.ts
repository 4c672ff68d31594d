import type { EmulatorFault } from './emulator-fault.js';
import type { EmulatorOperation } from './emulator-operation.js';
import type { EmulatorState } from './emulator-state.js';
import type { Answer } from './answer.js';
import { errorResponse } from './answer.js';
import { customerNotFound, wrongKey } from './error-responses.js';
import { wait } from './wait.js';

/** Returns the fault of this operation, or undefined. Counts it: after its `times` the fault ends. */
export function takeFault(state: EmulatorState, operation: EmulatorOperation): EmulatorFault | undefined {
  const { fault } = state;
  if (!fault || fault.kind === 'provider_down') return undefined;
  if (fault.on && !fault.on.includes(operation)) return undefined;
  if (fault.times !== undefined) {
    state.fault = fault.times > 1 ? { ...fault, times: fault.times - 1 } : null;
  }
  return fault;
}

const broken = '{"object":"list","list":[{"id":"wlt_';

/** Returns the answer of a fault. */
export async function answerFault(fault: EmulatorFault, signal: AbortSignal): Promise<Answer | Response> {
  switch (fault.kind) {
    case 'server_error':
      return { status: 500, json: { error: true, errorMessage: 'Something went wrong' } };
    case 'bad_gateway':
      return { status: 502, html: '<html><body><h1>502 Bad Gateway</h1></body></html>' };
    case 'empty_error':
      return { status: 500 };
    case 'malformed_json':
      return new Response(broken, { headers: { 'content-type': 'application/json;charset=utf-8' } });
    case 'rate_limited': {
      const seconds = Math.ceil((fault.retryAfter ?? 30_000) / 1000);
      const refusal = errorResponse(429, 'too_many_requests', 'Too many requests.', 'Too Many Requests');
      return { ...refusal, headers: { 'retry-after': String(seconds) } };
    }
    case 'wrong_key':
      return wrongKey();
    case 'customer_not_found':
      return customerNotFound();
    case 'network_error':
      throw new TypeError('fetch failed');
    case 'hang':
      await wait(Infinity, signal);
      return { status: 504 };
    case 'no_list':
    case 'provider_down':
    default:
      return { status: 200, json: { object: 'status', ok: true } };
  }
}
