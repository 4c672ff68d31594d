const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/** Stands in for Cloudflare's static assets: workerd's own disk service states no types. */
export async function serveAsset(assets, request) {
  const url = new URL(request.url);
  if (url.pathname === '/') url.pathname = '/index.html';
  const { status, body } = await assets.fetch(url.href);
  const type = types[url.pathname.split('.').at(-1)] ?? 'application/octet-stream';
  return new Response(body, { status, headers: { 'content-type': type } });
}
