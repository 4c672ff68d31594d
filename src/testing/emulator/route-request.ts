import { walletCommands } from '../../contract/routes.js';
import type { EmulatorOperation } from './emulator-operation.js';

/** The operations of `POST /wallets/{id}` by the `command` in the form. */
const commands = new Map<string, EmulatorOperation>(walletCommands.map((command) => [command, command]));

const paths: [RegExp, Record<string, EmulatorOperation | typeof commands>][] = [
  [/^\/customers$/, { POST: 'create_customer' }],
  [/^\/customers\/([^/]+)$/, { GET: 'get_customer' }],
  [/^\/customers\/([^/]+)\/wallets$/, { GET: 'list', POST: 'create' }],
  [/^\/customers\/([^/]+)\/wallets\/refresh-balances$/, { GET: 'refresh_all' }],
  [/^\/wallets\/([^/]+)$/, { GET: 'get', POST: commands }],
  [/^\/orders$/, { POST: 'create_order' }],
  [/^\/orders\/([^/]+)$/, { GET: 'get_order' }],
  [/^\/txns$/, { POST: 'pay' }],
  [/^\/pay\/start\/[^/]+\/([^/]+)$/, { GET: 'payment_page', POST: 'payment_page' }],
  [/^\/wallets\/link\/start\/([^/]+)$/, { GET: 'link_page', POST: 'link_page' }],
];

export type Route =
  | { kind: 'operation'; operation: EmulatorOperation; id: string }
  | { kind: 'unknown_path' }
  | { kind: 'unknown_command' }
  | { kind: 'wrong_method'; allow: string };

/**
 * Returns what a request asks for. `id` is the decoded ID of the customer, the wallet, the order or the page, or "".
 */
export function routeRequest(method: string, pathname: string, form: URLSearchParams): Route {
  for (const [pattern, methods] of paths) {
    const match = pattern.exec(pathname);
    if (!match) continue;
    const found = methods[method];
    if (!found) return { kind: 'wrong_method', allow: Object.keys(methods).join(', ') };
    const operation = typeof found === 'string' ? found : found.get(form.get('command') ?? '');
    if (!operation) return { kind: 'unknown_command' };
    const id = decode(match[1] ?? '');
    return id === undefined ? { kind: 'unknown_path' } : { kind: 'operation', operation, id };
  }
  return { kind: 'unknown_path' };
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
