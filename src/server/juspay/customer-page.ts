import { isSafeUrl } from '../../contract/is-safe-url.js';
import { isRecord } from './create-transport.js';
import type { JuspayRecord } from './create-transport.js';

/** A page of another site on which the customer has to act. */
export interface CustomerPage {
  url: string;
  /** Fields to post to the URL as a form, or null when the page is a plain link. */
  fields: Record<string, string> | null;
}

/**
 * Returns the page to which an answer sends the customer, or undefined. It reads `payment.authentication`
 * `{ method, url, params }`. The URL must be `https`, or `http` on this machine. Others, such as `javascript:`, are
 * unsafe.
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
