/**
 * Returns the CORS headers of an answer, for a checkout page on another origin than its server. An origin outside the
 * list gets no CORS headers. There is no wildcard, because the requests carry cookies.
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

/** Returns the additional headers of a preflight response. An allowed origin may send any request header. */
export function preflightHeaders(request: Request, methods: string): Record<string, string> {
  const requested = request.headers.get('access-control-request-headers') ?? '';
  return {
    'Access-Control-Allow-Methods': methods,
    'Access-Control-Max-Age': '600',
    ...(/^[\w, -]{1,500}$/.test(requested) && { 'Access-Control-Allow-Headers': requested }),
    Vary: 'Origin, Access-Control-Request-Headers',
  };
}
