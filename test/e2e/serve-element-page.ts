import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { serve } from '../../demo/server/serve.js';
import { buildElement } from '../../scripts/build-element.mjs';
import { bundleStyles } from '../../scripts/bundle-styles.js';
import { createWalletsEndpoint, scenarios } from '../../src/testing.js';
import { policy } from './strict-page/serve-strict-page.js';

/** Libraries that move elements. The page `/libraries` loads them, without a policy. */
const libraries: Record<string, string> = {
  '/jquery.js': 'node_modules/jquery/dist/jquery.min.js',
  '/vue.js': 'node_modules/vue/dist/vue.runtime.global.prod.js',
};

const pageWithLibraries = `<!doctype html>
<html lang="en-IN">
  <head>
    <meta charset="utf-8">
    <title>Checkout</title>
    <script src="/jquery.js"></script>
    <script src="/vue.js"></script>
    <script type="module" src="/element.js"></script>
  </head>
  <body>
    <form id="one"><batua-wallet-list name="wallet"></batua-wallet-list></form>
    <form id="two"></form>
    <div id="app"></div>
  </body>
</html>`;

let built: ReturnType<typeof buildElement> | undefined;

/** Serves a plain page with the built element under the strictest policy. Each page starts with the same wallets. */
export async function serveElementPage(): Promise<{ url: string; close: () => Promise<void> }> {
  const files = await (built ??= buildElement()); // once for all tests of a process
  const styles = ['src/styles/styles.css', 'src/linking/linking.css'].map(bundleStyles).join('\n');
  const integrity = createHash('sha384')
    .update(files.get('element.js') ?? '')
    .digest('base64');
  let answer = createWalletsEndpoint(scenarios.linked);

  const pageOf = (locale: string) => `<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8">
    <title>Checkout</title>
    <link rel="stylesheet" href="/styles.css">
    <script type="module" src="/element.js" integrity="sha384-${integrity}"></script>
  </head>
  <body>
    <form action="/paid">
      <batua-wallet-list name="wallet" amount="500" locale="${locale}" row-actions providers="SIMPL">
        <label><input type="radio" name="wallet" value="wlt_paytm"> Paytm without scripts</label>
      </batua-wallet-list>
      <button>Pay</button>
    </form>
  </body>
</html>`;

  return serve(async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.startsWith('/api/')) return answer(request);
    const library = libraries[pathname];
    const code = library ? readFileSync(library, 'utf8') : files.get(pathname.slice(1));
    if (code !== undefined) return new Response(code, { headers: { 'content-type': 'text/javascript' } });
    if (pathname === '/styles.css') return new Response(styles, { headers: { 'content-type': 'text/css' } });
    if (!['/', '/paid', '/libraries'].includes(pathname)) return undefined;
    answer = createWalletsEndpoint(scenarios.linked);
    if (pathname === '/libraries') {
      return new Response(pageWithLibraries, { headers: { 'content-type': 'text/html;charset=utf-8' } });
    }
    const html = pathname === '/' ? pageOf(searchParams.get('locale') ?? 'en-IN') : '<title>Paid</title>';
    return new Response(html, {
      headers: {
        'content-type': 'text/html;charset=utf-8',
        'content-security-policy': `${policy}; form-action 'self'`,
      },
    });
  });
}
