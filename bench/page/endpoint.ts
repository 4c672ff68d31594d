import type { WireRow } from '../wire-rows.js';

/** The merchant's endpoint, in memory. The bench sets its rows and decides when a refresh is answered. */
export const endpoint = {
  rows: [] as WireRow[],
  /** Answers the refresh that waits. */
  answerRefresh: () => {},
  /** Answers `GET` at once, and `POST` when `answerRefresh` is called. */
  fetch: async (_url: unknown, init?: RequestInit): Promise<Response> => {
    if (init?.method === 'POST') {
      await new Promise<void>((resolve) => {
        endpoint.answerRefresh = resolve;
      });
    }
    const { rows } = endpoint;
    return Response.json({ object: 'list', list: rows, count: rows.length, offset: 0, total: rows.length });
  },
};
