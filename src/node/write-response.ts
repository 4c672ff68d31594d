import type { ServerResponse } from 'node:http';
import { finished } from 'node:stream';
import { bodyText } from './plain-answer.js';
import type { PlainAnswer } from './plain-answer.js';

/** Headers that earlier middleware may have set too. Both values count. */
const repeated = ['set-cookie', 'vary'];

/**
 * Writes a web-standard answer, no faster than the caller reads it. An answer that has its text is written at once.
 * Rejects when the body of the answer fails.
 */
export async function writeResponse(
  response: (Response & { [bodyText]?: string }) | PlainAnswer,
  outgoing: ServerResponse,
): Promise<void> {
  const { status, statusText, headers, body } = response;
  if (status === 0) throw new TypeError('The handler returned Response.error().');
  const text = response.bodyUsed ? undefined : response[bodyText];
  const reader = text === undefined ? body?.getReader() : undefined;
  outgoing.statusCode = status;
  if (statusText && outgoing.req.httpVersionMajor === 1) outgoing.statusMessage = statusText;
  for (const [name, value] of headers) {
    if (repeated.includes(name.toLowerCase())) outgoing.appendHeader(name, value);
    else outgoing.setHeader(name, value);
  }
  const leave = () => void reader?.cancel().catch(() => {});
  if (!reader || outgoing.req.method === 'HEAD') {
    leave();
    outgoing.end(outgoing.req.method === 'HEAD' ? undefined : text);
    return;
  }
  outgoing.once('close', leave);
  for (;;) {
    const { done, value } = await reader.read();
    if (done || outgoing.destroyed) break;
    if (!outgoing.write(value)) await drained(outgoing);
  }
  outgoing.off('close', leave);
  outgoing.end();
}

function drained(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    outgoing.once('drain', done);
    outgoing.once('close', done);
    function done() {
      outgoing.off('drain', done);
      outgoing.off('close', done);
      resolve();
    }
  });
}

/** Resolves when the answer is sent or the caller has left. */
export function untilFinished(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    finished(outgoing, () => resolve());
  });
}
