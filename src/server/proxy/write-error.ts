import { JuspayError } from '../juspay/juspay-error.js';
import { LimiterError } from '../limits/limiter-error.js';
import type { WalletsProxyRoute } from './match-route.js';
import { OriginError } from './origin-error.js';

/** Writes the route and the code of an error with console.error. It writes no text of Juspay. */
export function writeError(error: unknown, { route }: { route: WalletsProxyRoute | null }): void {
  if (error instanceof LimiterError || error instanceof OriginError) {
    console.error(`batua: ${route ?? 'request'}: ${error.message}`);
    return;
  }
  const known = error instanceof JuspayError ? error : undefined;
  if (known?.code === 'invalid_credentials' && known.status === undefined) {
    console.error(`batua: ${route ?? 'request'} failed: ${known.message}`);
    return;
  }
  const what = known?.code ?? (error instanceof Error ? error.name : typeof error);
  const where = [known?.status, known?.upstreamCode].filter((part) => part !== undefined).join(' ');
  console.error(`batua: ${route ?? 'request'} failed: ${what}${where && ` (Juspay: ${where})`}`);
}
