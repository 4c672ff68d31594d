import { prefetchWallets } from '../../src/prefetch.js';
import { createWalletsProxy } from '../../src/server.js';
import { isBasketName } from '../shop/baskets.js';
import { linkableProviders } from '../shop/linkable-providers.js';
import type { PageData } from '../shop/page-data.js';
import { isOwnPage, json, seeOther, wantsJson } from './answers.js';
import { colorScheme, createControls } from './controls.js';
import { createCodeLimiter } from './create-code-limiter.js';
import { mobileNumberOf, shopperName } from './demo-customers.js';
import { newOrder, viewOf } from './orders.js';
import { currentPayment, pay } from './pay.js';
import { readForm } from './read-form.js';
import { type Session, createSessions } from './sessions.js';
import type { Upstream } from './start-upstream.js';
import type { WebHandler } from '../../src/node.js';

export interface ShopOptions {
  upstream: Upstream;
  /** How long the page waits for the wallets, in milliseconds. After that the browser loads them. */
  patience: number;
  /** Writes the page's HTML. */
  renderPage: (url: string, data: PageData) => Promise<string>;
}

/**
 * Creates the merchant's server: a page, a wallet proxy for its list, a route that takes the payment and one that
 * answers how the payment stands. Customer and amount come from the session alone.
 */
export function createShop({ upstream, patience, renderPage }: ShopOptions): WebHandler {
  const { juspay, emulator } = upstream;
  // The shop uses the emulator's time, so that moving one clock changes the age of every balance.
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
    await currentPayment(juspay, session.customerId, session.order);
    const data: PageData = {
      order: viewOf(session.order),
      shopper: session.signedIn ? shopperName(session.customerId) : null,
      wallets: await prefetchWallets(juspay, {
        customerId: customerOf(session),
        timeout: patience,
        signal: request.signal,
        now,
        // The browser asks again, and the proxy then reports the error.
        onError: () => {},
      }),
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
    const choice = form.get('wallet');
    if (!choice) return refuse(request, 400, 'no_wallet');
    const returnUrl = new URL('/return', request.url).href;
    order.payment = await pay(juspay, order, { customerId, choice, returnUrl });
    order.choice = choice;
    order.choosingAgain = false;
    return wantsJson(request) ? json({ payment: order.payment }) : seeOther('/');
  }

  async function showPayment(request: Request, session: Session | undefined): Promise<Response> {
    const customerId = customerOf(session);
    if (!session || !customerId) return refuse(request, 401, 'unauthenticated');
    const payment = await currentPayment(juspay, customerId, session.order);
    return payment ? json(payment) : refuse(request, 404, 'no_payment');
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

  function chooseAgain({ order }: Session): Response {
    order.choosingAgain = true;
    return seeOther('/');
  }

  return async (request) => {
    const { pathname } = new URL(request.url);
    const route = `${request.method} ${pathname}`;
    if (pathname === '/api/wallets' || pathname.startsWith('/api/wallets/')) return await wallets(request);
    if (route === 'GET /') return await showPage(request);
    const session = sessions.find(request);
    // The URL's status is a hint at most. The page asks how the payment stands.
    if (route === 'GET /return') return seeOther('/');
    if (route === 'GET /api/payment') return await showPayment(request, session);
    if (request.method !== 'POST') return undefined;
    if (!isOwnPage(request)) return json({ error: 'forbidden' }, 403);
    if (!session) return refuse(request, 401, 'unauthenticated');
    if (pathname === '/api/pay') return await takePayment(request, session);
    if (pathname === '/api/other-wallet') return chooseAgain(session);
    if (pathname === '/api/orders') return await startOrder(request, session);
    if (pathname === '/api/session') return await sign(request, session);
    if (pathname === '/demo/controls') return await controls.change(request, session);
    return undefined;
  };
}

/** Answers the script with an error, and a plain form with the page. */
const refuse = (request: Request, status: number, error: string): Response =>
  wantsJson(request) ? json({ error }, status) : seeOther('/');
