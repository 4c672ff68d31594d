/**
 * The CORS headers of an answer, for a checkout page on another origin than its server. An origin that is not on the
 * list gets none, and no wildcard is ever sent, because the requests carry cookies.
 */
export function corsHeaders(request: Request, allowed: readonly string[]): Record<string, string> {
  if (allowed.length === 0) return {};
  const origin = request.headers.get('origin');
  if (origin === null || !allowed.includes(origin)) return { Vary: 'Origin' };
  return {
    Vary: 'Origin',
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Expose-Headers': 'Date, Retry-After',
  };
}

/** What a preflight is answered besides: an allowed origin may send whatever headers its requests need. */
export function preflightHeaders(request: Request, methods: string): Record<string, string> {
  const asked = request.headers.get('access-control-request-headers') ?? '';
  return {
    'Access-Control-Allow-Methods': methods,
    'Access-Control-Max-Age': '600',
    ...(/^[\w, -]{1,500}$/.test(asked) && { 'Access-Control-Allow-Headers': asked }),
    Vary: 'Origin, Access-Control-Request-Headers',
  };
}
