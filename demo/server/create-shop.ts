import { createWalletsProxy } from '../../src/server.js';
import { isBasketName } from '../shop/baskets.js';
import { linkableProviders } from '../shop/linkable-providers.js';
import type { PageData } from '../shop/page-data.js';
import { isOwnPage, json, seeOther, wantsJson } from './answers.js';
import { colorScheme, createControls } from './controls.js';
import { createCodeLimiter } from './create-code-limiter.js';
import { mobileNumberOf, shopperName } from './demo-customers.js';
import { isPaid, newOrder, viewOf } from './orders.js';
import { lookUp, pay } from './pay.js';
import { readForm } from './read-form.js';
import { type Session, createSessions } from './sessions.js';
import type { Upstream } from './start-upstream.js';
import type { Handler } from './to-node-handler.js';

export interface ShopOptions {
  upstream: Upstream;
  /** Asks the proxy for the wallets of a cookie's customer, as the page's script would. */
  prefetchWallets: (
    proxy: (request: Request) => Promise<Response>,
    page: Request,
    cookie: string,
    now: () => number,
  ) => Promise<PageData['wallets']>;
  /** Writes the page's HTML. */
  renderPage: (url: string, data: PageData) => Promise<string>;
}

/**
 * The merchant's server: a page, a wallet proxy for its list and a route that takes the payment. Who the
 * customer is and what is to be paid come from the session alone.
 */
export function createShop({ upstream, prefetchWallets, renderPage }: ShopOptions): Handler {
  const { juspay, emulator } = upstream;
  // The shop lives in the emulator's time, so that moving one clock ages every balance.
  const now = emulator?.clock.now ?? Date.now;
  const sessions = createSessions();
  const codes = createCodeLimiter(now);
  const controls = createControls(upstream, codes.forget);
  const customerOf = (session: Session | undefined) => (session?.signedIn ? session.customerId : null);

  const wallets = createWalletsProxy({
    juspay,
    basePath: '/api/wallets',
    customer: (request) => customerOf(sessions.find(request)),
    linking: { providers: linkableProviders, otpLimiter: codes, mobileNumber: mobileNumberOf },
    now,
  });

  async function showPage(request: Request): Promise<Response> {
    const known = sessions.find(request);
    const session =
      known ??
      sessions.begin({
        customerId: upstream.customerId,
        signedIn: true,
        basket: 'usual',
        order: newOrder('usual'),
      });
    const cookie = sessions.cookieOf(session);
    const data: PageData = {
      order: viewOf(session.order),
      shopper: session.signedIn ? shopperName(session.customerId) : null,
      now: now(),
      wallets: await prefetchWallets(wallets, request, cookie.split(';')[0] ?? '', now),
      controls: controls.stateOf(session, colorScheme(request)),
    };
    const html = await renderPage(new URL(request.url).pathname, data);
    const headers = new Headers({ 'content-type': 'text/html;charset=utf-8', 'cache-control': 'no-store' });
    headers.set('referrer-policy', 'same-origin');
    if (!known) headers.append('set-cookie', cookie);
    return new Response(html, { headers });
  }

  async function takePayment(request: Request, session: Session): Promise<Response> {
    const form = await readForm(request);
    const { order } = session;
    const customerId = customerOf(session);
    if (form.get('order') !== order.reference) return refuse(request, 409, 'order_changed');
    if (!customerId) return refuse(request, 401, 'unauthenticated');
    const walletId = form.get('wallet');
    if (!walletId) return refuse(request, 400, 'no_wallet');
    if (!isPaid(order)) {
      const returnUrl = new URL('/return', request.url).href;
      order.payment = await pay(juspay, { order, customerId, walletId, returnUrl });
    }
    return wantsJson(request) ? json({ payment: order.payment }) : seeOther('/');
  }

  async function lookAgain(session: Session): Promise<Response> {
    session.order.payment = await lookUp(juspay, session.customerId, session.order);
    return seeOther('/');
  }

  async function startOrder(request: Request, session: Session): Promise<Response> {
    const basket = (await readForm(request)).get('basket') ?? session.basket;
    if (isBasketName(basket)) session.basket = basket;
    session.order = newOrder(session.basket);
    return seeOther('/');
  }

  async function sign(request: Request, session: Session): Promise<Response> {
    session.signedIn = (await readForm(request)).get('do') === 'sign-in';
    return seeOther('/');
  }

  /** The customer wants another wallet: a payment that went through meanwhile stands. */
  async function changeWallet(session: Session): Promise<Response> {
    const { order } = session;
    const payment = await lookUp(juspay, session.customerId, order);
    order.payment = payment?.status === 'pending' || payment?.status === 'failed' ? null : payment;
    return seeOther('/');
  }

  return async (request) => {
    const { pathname } = new URL(request.url);
    const route = `${request.method} ${pathname}`;
    if (pathname === '/api/wallets' || pathname.startsWith('/api/wallets/')) return await wallets(request);
    if (route === 'GET /') return await showPage(request);
    const session = sessions.find(request);
    if (route === 'GET /return') return session ? await lookAgain(session) : seeOther('/');
    if (request.method !== 'POST') return undefined;
    if (!isOwnPage(request)) return json({ error: 'forbidden' }, 403);
    if (!session) return refuse(request, 401, 'unauthenticated');
    if (pathname === '/api/pay') return await takePayment(request, session);
    if (pathname === '/api/other-wallet') return await changeWallet(session);
    if (pathname === '/api/orders') return await startOrder(request, session);
    if (pathname === '/api/session') return await sign(request, session);
    if (pathname === '/demo/controls') return await controls.change(request, session);
    return undefined;
  };
}

/** The script shows what is wrong; a plain form gets the page as it is now. */
const refuse = (request: Request, status: number, error: string): Response =>
  wantsJson(request) ? json({ error }, status) : seeOther('/');
