import { expect, test } from 'vitest';
import { createJuspayClient, ensureCustomer } from '../../../src/server.js';
import { recordUpstream } from './record-upstream.js';
import type { Recorded } from './record-upstream.js';

const unknown = { status: 'NOT_FOUND', error_code: 'object_not_found', error_message: 'Customer not found.' };
const asha = { object: 'customer', id: 'cst_1', object_reference_id: 'asha' };

async function upstream(answer: (request: Recorded, count: number) => Response) {
  let count = 0;
  const { origin, requests } = await recordUpstream((request) => answer(request, ++count));
  const juspay = createJuspayClient({ apiKey: 'test_key', merchantId: 'Shop', baseUrl: origin });
  return { juspay, sent: () => requests.map(({ method, path, body }) => `${method} ${path} ${body}`.trim()) };
}

test('returns a customer that Juspay knows without creating one', async () => {
  const { juspay, sent } = await upstream(() => Response.json(asha));
  await expect(ensureCustomer(juspay, { customerId: 'asha' })).resolves.toEqual(asha);
  expect(sent()).toEqual(['GET /customers/asha']);
});

test.each([400, 404])('creates a customer whom Juspay does not know (HTTP %i)', async (status) => {
  const { juspay, sent } = await upstream(({ method }) =>
    method === 'GET' ? Response.json(unknown, { status }) : Response.json(asha),
  );
  const details = {
    customerId: 'asha',
    mobileNumber: '98765 43210',
    mobileCountryCode: '91',
    emailAddress: 'asha@example.com',
    firstName: 'Asha',
    lastName: 'Rao',
  };
  await expect(ensureCustomer(juspay, details)).resolves.toEqual(asha);
  expect(sent()).toEqual([
    'GET /customers/asha',
    'POST /customers object_reference_id=asha&mobile_number=9876543210&mobile_country_code=91&email_address=asha%40example.com&first_name=Asha&last_name=Rao',
  ]);
});

test('returns the customer that another server created in the meantime', async () => {
  const { juspay, sent } = await upstream(({ method }, count) => {
    if (method === 'POST') return Response.json({ error_code: 'exists' }, { status: 400 });
    return count === 1 ? Response.json(unknown, { status: 404 }) : Response.json(asha);
  });
  await expect(ensureCustomer(juspay, { customerId: 'asha' })).resolves.toEqual(asha);
  expect(sent()).toHaveLength(3);
});

test.each([
  ['HTTP 504', () => new Response('', { status: 504 })],
  ['HTTP 500', () => Response.json({}, { status: 500 })],
  ['HTTP 404', () => Response.json({}, { status: 404 })],
  ['null_error', () => Response.json({ error_code: 'null_error' }, { status: 400 })],
  ['not readable', () => new Response('{')],
])('returns the customer when the answer to the creation is %s', async (_, answer) => {
  const { juspay } = await upstream(({ method }, count) => {
    if (method === 'POST') return answer();
    return count === 1 ? Response.json(unknown, { status: 404 }) : Response.json(asha);
  });
  await expect(ensureCustomer(juspay, { customerId: 'asha' })).resolves.toEqual(asha);
});

test.each([401, 429])('asks no more after the creation is answered with HTTP %i', async (status) => {
  const { juspay, sent } = await upstream(({ method }) =>
    method === 'POST' ? Response.json({}, { status }) : Response.json(unknown, { status: 404 }),
  );
  await expect(ensureCustomer(juspay, { customerId: 'asha' })).rejects.toMatchObject({ status });
  expect(sent()).toHaveLength(2);
});

test('creates no customer unless Juspay says that it does not know the customer', async () => {
  for (const status of [401, 402, 429, 500, 503]) {
    const { juspay, sent } = await upstream(() => Response.json({}, { status }));
    await expect(ensureCustomer(juspay, { customerId: 'asha' })).rejects.toHaveProperty('code');
    expect(sent()).toEqual(['GET /customers/asha']);
  }
});

test.each([{}, { object: 'customer' }, { ...asha, object_reference_id: 'ravi' }, { error_code: 'x' }])(
  'rejects an answer that is not about the customer: %j',
  async (body) => {
    const { juspay } = await upstream(() => Response.json(body));
    await expect(juspay.getCustomer('asha')).rejects.toMatchObject({ code: 'malformed_answer' });
    await expect(juspay.createCustomer({ customerId: 'asha' })).rejects.toMatchObject({
      code: 'malformed_answer',
    });
  },
);
