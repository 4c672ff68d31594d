import type { Answer } from './answer.js';
import type { EmulatorOperation } from './emulator-operation.js';
import { invalidRequest, wrongContentType, wrongKey } from './error-responses.js';

const pages: readonly EmulatorOperation[] = ['payment_page', 'link_page'];
const refreshes: readonly EmulatorOperation[] = ['refresh', 'refresh_all'];

/**
 * Returns Juspay's refusal of a wrong request, or undefined. Every call needs the merchant's key with an empty
 * password, `/txns` too: Juspay's page calls it "an authenticated call unlike other transaction APIs". A refresh also
 * needs `version`, `x-merchantid` and a form content type. The customer opens the two pages without a key.
 */
export function checkRequest(
  request: Request,
  operation: EmulatorOperation,
  merchant: { apiKey: string; merchantId: string },
): Answer | undefined {
  if (pages.includes(operation)) return undefined;
  if (request.headers.get('authorization') !== `Basic ${btoa(`${merchant.apiKey}:`)}`) return wrongKey();
  if (request.method === 'POST' && !isForm(request)) return wrongContentType();
  if (!refreshes.includes(operation)) return undefined;
  const merchantId = request.headers.get('x-merchantid');
  if (!merchantId) return invalidRequest('x-merchantid header is required.');
  if (merchantId !== merchant.merchantId) return wrongKey();
  const version = request.headers.get('version') ?? '';
  if (!/^\d{4}-\d\d-\d\d$/.test(version)) return invalidRequest('version header is required, as YYYY-MM-DD.');
  return isForm(request) ? undefined : wrongContentType();
}

export function isForm(request: Request): boolean {
  const type = request.headers.get('content-type') ?? '';
  return type.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded';
}
