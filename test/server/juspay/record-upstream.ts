import { serve } from '../serve.js';

export interface Recorded {
  method: string;
  path: string;
  headers: Headers;
  body: string;
}

/** Starts a server in place of Juspay. It records every request and answers with the given function. */
export async function recordUpstream(answer: (request: Recorded) => Response | Promise<Response>) {
  const requests: Recorded[] = [];
  const origin = await serve(async (request) => {
    const { pathname, search } = new URL(request.url);
    const recorded = {
      method: request.method,
      path: pathname + search,
      headers: request.headers,
      body: await request.text(),
    };
    requests.push(recorded);
    return await answer(recorded);
  });
  return { origin, requests };
}

/** Returns a successful answer to any call. The answer to an order call has the ID of that order. */
export function answerAny({ path, body }: Recorded): Response {
  const order_id = /^\/orders\/(.+)/.exec(path)?.[1] ?? new URLSearchParams(body).get('order_id');
  return Response.json({ ...anyBody, ...(order_id !== null && { order_id }) });
}

/** A body that is valid for every call: it is a list, a wallet and an order. */
export const anyBody = { id: 'wlt_1', object: 'list', list: [], status: 'NEW' };
