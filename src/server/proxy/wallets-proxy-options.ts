import type { MaxWaiting } from './create-waiting-limit.js';
import type { TrustedOrigins } from './check-origin.js';
import type { JuspayClient, NewCustomer } from '../juspay/juspay-client.js';
import type { Limiter } from '../limits/limiter.js';
import type { WalletsProxyRoute } from './match-route.js';

export interface WalletsProxyLinking {
  /** The providers that a customer may add, as Juspay writes them: `["PAYTM", "MOBIKWIK"]`. */
  providers: readonly string[];
  /**
   * Limits the codes sent (per customer and provider) and the codes tried (per customer and wallet). Several servers
   * need a shared limiter (`createRedisLimiter`). While it fails, no code is sent or tried, so an outage does not
   * allow more guesses.
   * @default createMemoryLimiter({ limit: 5, window: 600_000 })
   */
  otpLimiter?: Limiter | undefined;
  /**
   * Returns the mobile number of a new wallet, or undefined to use the number that Juspay knows. Read it from the
   * merchant's own records, never from the request body: a stranger's phone would receive codes.
   */
  mobileNumber?:
    | ((customerId: string, request: Request) => string | undefined | Promise<string | undefined>)
    | undefined;
}

export interface WalletsProxyErrorContext {
  /** The route that failed, or null when the error occurred before routing. */
  route: WalletsProxyRoute | null;
}

export interface WalletsProxyOptions {
  juspay: JuspayClient;
  /**
   * Path at which the proxy answers.
   * @default '/api/wallets'
   */
  basePath?: string | undefined;
  /**
   * Returns the Juspay ID of the signed-in customer, or null when nobody is signed in (401). Take it from the session
   * only: a cookie or a header that the server can trust. The function must not read the body.
   */
  customer: (request: Request) => string | null | undefined | Promise<string | null | undefined>;
  /**
   * Limits refreshes per customer. A refresh of one wallet and a refresh of all count alike. Several servers need a
   * shared limiter (`createRedisLimiter`). While it fails, each server counts locally (what the limiter `allows`, or
   * the default), so customers can still refresh.
   * @default createMemoryLimiter({ limit: 6, window: 60_000 })
   */
  refreshLimiter?: Limiter | undefined;
  /**
   * Returns the details of a customer whom Juspay does not know yet, from your own records. The first list then creates
   * the customer. Without it, a customer whom Juspay does not know has no wallets.
   */
  newCustomer?:
    | ((
        customerId: string,
        request: Request,
      ) => Omit<NewCustomer, 'customerId'> | Promise<Omit<NewCustomer, 'customerId'>>)
    | undefined;
  /** Enables adding, linking and delinking of wallets. Without it these routes answer 404. */
  linking?: WalletsProxyLinking | undefined;
  /**
   * Other origins whose pages may use the proxy with the customer's cookies, such as `"https://checkout.example"`.
   * They receive CORS headers.
   */
  allowedOrigins?: readonly string[] | undefined;
  /**
   * Origins of the merchant's own pages: one, a list, or a function. Only browsers without `Sec-Fetch-Site` need it,
   * behind a reverse proxy that changes the `Host` header.
   */
  origin?: TrustedOrigins | undefined;
  /**
   * Whether `X-Forwarded-Host` and `X-Forwarded-Proto` can state this server's origin. Set it only behind a reverse
   * proxy that replaces these headers.
   * @default false
   */
  trustForwarded?: boolean | undefined;
  /**
   * Time limit for all of the work on one request, in milliseconds. The proxy then answers 504 `timeout`. Keep it below
   * the `timeout` of `createWalletsClient`, so that the server answers before the browser gives up.
   * @default 25_000
   */
  timeout?: number | undefined;
  /**
   * How many requests of one customer, and of all customers together, may wait for Juspay in this process. The proxy
   * answers a further one at once: 503 `service_unavailable`, with `Retry-After: 1`.
   * @default { perCustomer: 20, total: 1000 }
   */
  maxWaiting?: Partial<MaxWaiting> | undefined;
  /**
   * Called with errors that concern the merchant: a refused API key, an unreachable Juspay, an unreadable answer, a
   * 404 for a customer without Juspay's own error code, a limit that cannot be counted or cannot hold
   * (`LimiterError`), a refused request of another site (`OriginError`). A `JuspayError` contains no secret and can
   * be logged as it is. The callback may be async. The proxy does not wait for it and ignores its errors.
   * @default writes the route and the code of the error with console.error
   */
  onError?: ((error: unknown, context: WalletsProxyErrorContext) => unknown) | undefined;
  /**
   * Clock of the `Date` header, in epoch milliseconds.
   * @default Date.now
   */
  now?: (() => number) | undefined;
}
