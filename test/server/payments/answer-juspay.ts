import { createJuspayClient } from '../../../src/server.js';
import { recordUpstream } from '../juspay/record-upstream.js';

type Body = Record<string, unknown>;

/** The answers of Juspay. A test can change them between its steps. */
export interface Answers {
  order: Body;
  /** HTTP status of `order`. */
  orderStatus: number;
  debit: Body;
  debitStatus: number;
  wallets: Body[];
}

export const paytm = { id: 'wlt_paytm', wallet: 'PAYTM', linked: true, token: 'tok_1', current_balance: 500 };

/** Returns the order of the tests with the given status, as Juspay sends it. */
export const orderOf = (status: string, more: Body = {}): Body => ({
  order_id: 'order1',
  customer_id: 'asha',
  amount: 500,
  currency: 'INR',
  status,
  txn_id: 'txn_1',
  refunded: false,
  amount_refunded: 0,
  ...more,
});

export const question = { orderId: 'order1', customerId: 'asha' };
export const payment = { ...question, choice: 'wlt_paytm' };

/** Starts a server in place of Juspay with the given answers. By default the order is new and debits are charged. */
export async function answerJuspay(given: Partial<Answers> = {}) {
  const answers: Answers = {
    order: orderOf('NEW', { txn_id: undefined }),
    orderStatus: 200,
    debit: { order_id: 'order1', txn_id: 'txn_1', status: 'CHARGED' },
    debitStatus: 200,
    wallets: [paytm],
    ...given,
  };
  const { origin, requests } = await recordUpstream(({ path }) => {
    if (path.endsWith('/wallets')) return Response.json({ list: answers.wallets });
    if (path === '/txns') return Response.json(answers.debit, { status: answers.debitStatus });
    return Response.json(answers.order, { status: answers.orderStatus });
  });
  const server = () => createJuspayClient({ apiKey: 'test_key', merchantId: 'Shop', baseUrl: origin });
  return {
    answers,
    juspay: server(),
    /** Returns the client of another server, which shares no memory. */
    server,
    requests,
    debits: () =>
      requests
        .filter(({ path }) => path === '/txns')
        .map(({ body }) => Object.fromEntries(new URLSearchParams(body))),
  };
}
