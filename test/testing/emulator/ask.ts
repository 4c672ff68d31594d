import type { JuspayEmulator } from '../../../src/testing/emulator/juspay-emulator.js';

export interface Question {
  form?: Record<string, string>;
  /** Undefined takes a header away. */
  headers?: Record<string, string | undefined>;
  signal?: AbortSignal;
}

/** Asks the emulator as Juspay's pages say: form, key, merchant and version. */
export function ask(emulator: JuspayEmulator, line: string, { form, headers, signal }: Question = {}) {
  const [method = 'GET', path = '/'] = line.split(' ');
  const sent = new Headers();
  const all: Record<string, string | undefined> = {
    authorization: `Basic ${btoa(`${emulator.apiKey}:`)}`,
    'content-type': 'application/x-www-form-urlencoded',
    version: '2023-06-30',
    'x-merchantid': emulator.merchantId,
    ...headers,
  };
  for (const [name, value] of Object.entries(all)) if (value !== undefined) sent.set(name, value);
  const body = method === 'POST' ? new URLSearchParams(form).toString() : undefined;
  return emulator.fetch(`https://api.juspay.in${path}`, {
    method,
    headers: sent,
    ...(body !== undefined && { body }),
    ...(signal && { signal }),
  });
}

/** What a test reads of Juspay's answers. */
export interface Body {
  [field: string]: unknown;
  id: string;
  status: string;
  token: string;
  error_code: string;
  txn_uuid: string;
  list: Record<string, unknown>[];
  payment: { authentication: { method: string; url: string } };
}

/** Status and JSON of an answer. */
export async function answerOf(response: Promise<Response>) {
  const given = await response;
  return { status: given.status, body: (await given.json()) as Body };
}
