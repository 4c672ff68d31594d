import { serve } from '../serve.js';

export interface Recorded {
  method: string;
  path: string;
  headers: Headers;
  body: string;
}

/** A server in Juspay's place that writes down what it is asked and gives the answers it is told to. */
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

/** Answers any call as if it had gone well, orders with the ID that was asked for. */
export function answerAny({ path, body }: Recorded): Response {
  const order_id = /^\/orders\/(.+)/.exec(path)?.[1] ?? new URLSearchParams(body).get('order_id');
  return Response.json({ ...anyBody, ...(order_id !== null && { order_id }) });
}

/** A body that is a list for list calls, a wallet and an order for all others. */
export const anyBody = { id: 'wlt_1', object: 'list', list: [], status: 'NEW' };
