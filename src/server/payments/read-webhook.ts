import { parseJson } from '../../contract/parse-json.js';
import { parseTime } from '../../contract/parse-time.js';
import { isRecord } from '../juspay/create-transport.js';
import type { JuspayRecord } from '../juspay/create-transport.js';
import { readLimited } from '../read-limited.js';
import { toBytes } from './to-bytes.js';
import { WebhookError } from './webhook-error.js';

/** Bytes. */
const bodyLimit = 256_000;

export interface WebhookCredentials {
  /** As set in Juspay's dashboard. */
  username: string;
  password: string;
}

/** The events that Juspay documents. */
export type WebhookEventName =
  | 'ORDER_SUCCEEDED'
  | 'ORDER_FAILED'
  | 'ORDER_REFUNDED'
  | 'ORDER_REFUND_FAILED'
  | 'TXN_CREATED'
  | 'REFUND_MANUAL_REVIEW_NEEDED';

export interface WebhookEvent {
  /** Juspay's ID of the event. An event can come more than once: handle each ID once. */
  id: string;
  /** An open set: Juspay can add names. */
  name: WebhookEventName | (string & {});
  /** Epoch milliseconds, or null. */
  createdAt: number | null;
  orderId: string | null;
  customerId: string | null;
  /** Juspay's body of the order as it came, or null. For the truth ask `getPaymentStatus`: events can come late. */
  order: JuspayRecord | null;
}

/**
 * Reads a webhook of Juspay's with Basic authentication. The credentials are compared in constant time.
 *
 * @throws {WebhookError} When the request must not be believed. Answer with its `status`.
 * @throws {TypeError} When the credentials are missing.
 *
 * @example
 * const event = await readWebhook(request, { username, password });
 * if (event.orderId && (await isNew(event.id))) await updateOrder(event.orderId);
 * return new Response(null, { status: 200 });
 */
export async function readWebhook(
  request: Request,
  { username, password }: WebhookCredentials,
): Promise<WebhookEvent> {
  if (!isText(username) || !isText(password)) {
    throw new TypeError('readWebhook: username or password is missing.');
  }
  const expected = `Basic ${toBase64(`${username}:${password}`)}`;
  const given = (request.headers.get('authorization') ?? '').replace(/^basic +/i, 'Basic ');
  if (!(await isSame(given, expected))) {
    throw new WebhookError('invalid_credentials', 'The user name or the password is wrong.');
  }
  const text = await readLimited(request, bodyLimit);
  if (text === null) throw new WebhookError('too_large', 'The body is too large.');
  const event = toEvent(parseJson(text));
  if (!event) throw new WebhookError('malformed_event', 'The body is no event.');
  return event;
}

function toEvent(body: unknown): WebhookEvent | undefined {
  if (!isRecord(body)) return undefined;
  const { id, event_name: name, date_created: time, content } = body;
  if (!isText(id) || !isText(name)) return undefined;
  const order = isRecord(content) && isRecord(content['order']) ? content['order'] : null;
  const { order_id: orderId, customer_id: customerId } = order ?? {};
  return {
    id,
    name,
    createdAt: (typeof time === 'string' ? parseTime(time) : undefined) ?? null,
    orderId: isText(orderId) ? orderId : null,
    customerId: isText(customerId) ? customerId : null,
    order,
  };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function toBase64(text: string): string {
  return btoa(String.fromCharCode(...toBytes(text)));
}

/** Compares digests, which have one length, and looks at all bytes. */
async function isSame(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all(
    [one, other].map(async (text) => new Uint8Array(await crypto.subtle.digest('SHA-256', toBytes(text)))),
  );
  let difference = 0;
  a?.forEach((byte, index) => {
    difference |= byte ^ (b?.[index] ?? 0);
  });
  return difference === 0;
}
