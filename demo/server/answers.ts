/** Redirects the browser after a posted form, so that a reload posts nothing. */
export const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });

/** Whether the page's script sends the request, and not a plain form. */
export const wantsJson = (request: Request): boolean =>
  (request.headers.get('accept') ?? '').includes('application/json');

/** Whether a posted request comes from the shop's own pages, or from a client that is no browser. */
export function isOwnPage(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site') ?? 'same-origin';
  const origin = request.headers.get('origin');
  return site === 'same-origin' && (origin === null || origin === new URL(request.url).origin);
}
