export interface Asked {
  method: string;
  /** Path relative to the endpoint `/api/wallets`. */
  path: string;
  /** Whether the caller has aborted the request. */
  readonly aborted: boolean;
  answer: (body: unknown, status?: number, headers?: Record<string, string>) => void;
  fail: () => void;
}

/** Creates a merchant's endpoint whose requests the test answers by hand, in any order. */
export function answeredByHand(): { asked: Asked[]; fetch: typeof globalThis.fetch } {
  const asked: Asked[] = [];
  const fetch: typeof globalThis.fetch = (input, { signal, method = 'GET' } = {}) =>
    new Promise((resolve, reject) => {
      // A device without a network sends nothing.
      if ((globalThis.navigator as Partial<Navigator> | undefined)?.onLine === false)
        return reject(new TypeError('network'));
      signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      asked.push({
        method,
        path: String(input instanceof Request ? input.url : input).replace('/api/wallets', ''),
        get aborted() {
          return signal?.aborted ?? false;
        },
        answer: (body, status = 200, headers = {}) => resolve(Response.json(body, { status, headers })),
        fail: () => reject(new TypeError('network')),
      });
    });
  return { asked, fetch };
}
