import type { NodeRequest } from './node-request.js';
import { RequestError } from './request-error.js';

const json = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;
const form = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

/**
 * Returns the bytes of a body that a parser has already read. JSON and forms are written again from the parsed object.
 *
 * @throws {RequestError} 415 when the body was parsed from another type.
 * @throws {TypeError} When something read the body and kept nothing of it.
 */
export function restoreBody(incoming: NodeRequest): Uint8Array {
  const { body, headers } = incoming;
  const { rawBody } = incoming as { rawBody?: unknown };
  if (rawBody instanceof Uint8Array) return rawBody;
  if (body instanceof Uint8Array) return body;
  if (typeof body === 'string') return encode(body);
  if (headers['content-length'] === '0') return new Uint8Array();
  if (body === undefined) {
    throw new TypeError(
      'toNodeHandler: the body was already read and req.body is empty. Use the handler before what reads the body.',
    );
  }
  const type = headers['content-type'] ?? '';
  if (json.test(type)) return encode(JSON.stringify(body));
  if (form.test(type) && typeof body === 'object' && body !== null) return encode(toForm(body));
  throw new RequestError(415, 'Unsupported media type');
}

const encode = (text: string) => new TextEncoder().encode(text);

/** Writes a parsed form again: lists as repeated fields, objects as `field[key]`. */
function toForm(fields: object): string {
  const params = new URLSearchParams();
  const append = (name: string, value: unknown): void => {
    if (Array.isArray(value)) {
      for (const one of value) append(name, one);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) append(`${name}[${key}]`, one);
    } else if (value !== undefined) {
      params.append(name, typeof value === 'string' ? value : JSON.stringify(value ?? ''));
    }
  };
  for (const [name, value] of Object.entries(fields)) append(name, value);
  return params.toString();
}
