import { parseJson } from '../../contract/parse-json.js';
import { isRecord } from '../juspay/create-transport.js';
import type { JuspayRecord } from '../juspay/create-transport.js';
import { ProxyError } from './proxy-error.js';
import { readLimited } from '../read-limited.js';

const bodyLimit = 2048;

/**
 * Reads the JSON object in the body of a request.
 *
 * @throws {ProxyError} 415 when the content type is not JSON, 413 above 2 kB, 400 when the body is not a JSON object.
 */
export async function readJsonBody(request: Request): Promise<JuspayRecord> {
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new ProxyError(415, 'invalid_request', 'The body must be application/json.');
  }
  const text = await readLimited(request, bodyLimit);
  if (text === null) throw new ProxyError(413, 'invalid_request', 'The body is too large.');
  const body = parseJson(text);
  if (!isRecord(body)) throw new ProxyError(400, 'invalid_request', 'The body must be a JSON object.');
  return body;
}
