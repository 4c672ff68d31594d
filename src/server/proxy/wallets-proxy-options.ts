import type { JuspayClient, NewCustomer } from '../juspay/juspay-client.js';
import type { Limiter } from '../limits/limiter.js';
import type { WalletsProxyRoute } from './match-route.js';

export interface WalletsProxyLinking {
  /** The providers that a customer may add, as Juspay writes them: `["PAYTM", "MOBIKWIK"]`. */
  providers: readonly string[];
  /**
   * Limits the codes sent, per customer and provider, and the codes tried, per customer and wallet. Several servers
   * need one that they share (`createRedisLimiter`). While it fails no code is sent or tried: whoever guesses must not
   * gain by an outage.
   * @default createMemoryLimiter({ limit: 5, window: 600_000 })
   */
  otpLimiter?: Limiter | undefined;
  /**
   * The number that a new wallet is made for, where it is not the one that Juspay knows. It comes from the merchant's
   * own records, never from the request's body: a stranger's number would be sent codes.
   */
  mobileNumber?:
    | ((customerId: string, request: Request) => string | undefined | Promise<string | undefined>)
    | undefined;
}

export interface WalletsProxyErrorContext {
  /** The route that failed, or null where the request had not reached one. */
  route: WalletsProxyRoute | null;
}

export interface WalletsProxyOptions {
  juspay: JuspayClient;
  /** Path at which the proxy answers: `"/api/wallets"`. */
  basePath: string;
  /**
   * Gives the signed-in customer's id, or null where nobody is signed in (401). It must come from the session alone:
   * a cookie or a header that the server itself can trust. It must not read the body.
   */
  customer: (request: Request) => string | null | undefined | Promise<string | null | undefined>;
  /**
   * Limits refreshes per customer, of one wallet and of all counted together. Several servers need one that they
   * share (`createRedisLimiter`). While it fails, each server counts alone (what the limiter `allows`, or the default),
   * so that balances can still be refreshed.
   * @default createMemoryLimiter({ limit: 6, window: 60_000 })
   */
  refreshLimiter?: Limiter | undefined;
  /**
   * Returns a customer's details when Juspay does not know them yet. The first list then creates the customer. They
   * come from the merchant's own records. When it is left out, a customer whom Juspay does not know has no wallets.
   */
  newCustomer?:
    | ((
        customerId: string,
        request: Request,
      ) => Omit<NewCustomer, 'customerId'> | Promise<Omit<NewCustomer, 'customerId'>>)
    | undefined;
  /** Turns on adding, linking and delinking of wallets. Left out, these routes are not there (404). */
  linking?: WalletsProxyLinking | undefined;
  /**
   * Other origins whose pages may use the proxy with the customer's cookies, such as `"https://checkout.example"`.
   * They are answered with CORS headers.
   */
  allowedOrigins?: readonly string[] | undefined;
  /**
   * This server's own origin, where the request's URL does not show it: behind a proxy that does not keep the `Host`.
   * One that only ends TLS needs nothing.
   */
  origin?: string | undefined;
  /**
   * Called with what the merchant should know: a refused API key, Juspay out of reach, an answer that cannot be read,
   * a customer not found where Juspay does not say so itself, a shared limiter that fails (`LimiterError`). A
   * `JuspayError` holds no secret and can be logged whole. It is not waited for, and may be async.
   * @default writes the route and the error's code with console.error
   */
  onError?: ((error: unknown, context: WalletsProxyErrorContext) => unknown) | undefined;
  /**
   * Clock of the `Date` header, in epoch milliseconds.
   * @default Date.now
   */
  now?: (() => number) | undefined;
}
