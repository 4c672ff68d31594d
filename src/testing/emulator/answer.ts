/** The answer of an operation, before it becomes a `Response`. */
export interface Answer {
  status: number;
  json?: unknown;
  html?: string;
  headers?: Record<string, string>;
}

export function ok(json: unknown): Answer {
  return { status: 200, json };
}

/** Returns an error in Juspay's form. */
export function errorResponse(
  status: number,
  code: string,
  message: string,
  text = 'Invalid Request',
): Answer {
  return { status, json: { status: text, error_code: code, error_message: message } };
}

export function toResponse(answer: Answer, now: number): Response {
  const headers = new Headers({ date: new Date(now).toUTCString(), ...answer.headers });
  if (answer.html !== undefined) {
    headers.set('content-type', 'text/html;charset=utf-8');
    return new Response(answer.html, { status: answer.status, headers });
  }
  if (answer.json === undefined) return new Response(null, { status: answer.status, headers });
  headers.set('content-type', 'application/json;charset=utf-8');
  return new Response(JSON.stringify(answer.json), { status: answer.status, headers });
}
