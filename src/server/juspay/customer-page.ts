import { isSafeUrl } from '../../contract/is-safe-url.js';
import { isRecord } from './create-transport.js';
import type { JuspayRecord } from './create-transport.js';

/** A page elsewhere that the customer has to be sent to. */
export interface CustomerPage {
  url: string;
  /** Fields to post to the URL as a form, or null where it is to be opened as it is. */
  fields: Record<string, string> | null;
}

/**
 * The page that an answer sends the customer to, from `payment.authentication` `{ method, url, params }`. One that is
 * not `https` (nor `http` on this machine) is left out: `javascript:` and the like have no place in a checkout.
 */
export function customerPage({ payment }: JuspayRecord): CustomerPage | undefined {
  const page = isRecord(payment) ? payment['authentication'] : undefined;
  if (!isRecord(page) || typeof page['url'] !== 'string' || !URL.canParse(page['url'])) return undefined;
  const url = new URL(page['url']);
  if (!isSafeUrl(url)) return undefined;
  const { method, params } = page;
  const isPost = typeof method === 'string' && method.toUpperCase() === 'POST';
  return { url: url.href, fields: isPost ? fieldsOf(params) : null };
}

function fieldsOf(params: unknown): Record<string, string> {
  const entries = isRecord(params) ? Object.entries(params) : [];
  return Object.fromEntries(
    entries.flatMap(([key, value]) => (isPlain(value) ? [[key, String(value)]] : [])),
  );
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
