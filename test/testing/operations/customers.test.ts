import { expect, test } from 'vitest';
import { createJuspayEmulator } from '../../../src/testing/create-juspay-emulator.js';
import { answerOf, ask } from '../emulator/ask.js';

const form = {
  object_reference_id: 'customer_7',
  mobile_number: '9876543210',
  mobile_country_code: '91',
  email_address: 'asha@example.in',
  first_name: 'Asha',
  last_name: 'Rao',
};

test('answers about an unknown customer as Juspay’s page shows', async () => {
  expect(await answerOf(ask(createJuspayEmulator(), 'GET /customers/customer_7'))).toEqual({
    status: 404,
    body: {
      error_message: 'Cannot find what you are looking for',
      status: 'invalid_request_error',
      error_code: 'object_not_found',
      error_info: {
        user_message: 'Cannot process your request as customer account not found.',
        developer_message: 'Customer account not found.',
        code: 'RESOURCE_NOT_FOUND',
        category: 'USER_ERROR',
      },
    },
  });
});

test('knows the wallets of a customer only after the customer was created', async () => {
  const emulator = createJuspayEmulator();
  const list = () => answerOf(ask(emulator, 'GET /customers/customer_7/wallets'));
  expect(await list()).toMatchObject({ status: 400, body: { error_code: 'null_error' } });
  const created = await answerOf(ask(emulator, 'POST /customers', { form }));
  expect(created).toMatchObject({ status: 200, body: { object: 'customer', ...form } });
  expect(await answerOf(ask(emulator, 'GET /customers/customer_7'))).toEqual(created);
  expect(await list()).toMatchObject({ status: 200, body: { list: [], total: 0 } });
  const added = ask(emulator, 'POST /customers/customer_7/wallets', { form: { gateway: 'PAYTM' } });
  expect((await added).status).toBe(200);
  expect((await list()).body.list).toHaveLength(1);
});

test('refuses a customer without an ID and one that exists', async () => {
  const emulator = createJuspayEmulator();
  for (const object_reference_id of ['', 'a/b', 'x'.repeat(129)]) {
    expect((await ask(emulator, 'POST /customers', { form: { ...form, object_reference_id } })).status).toBe(
      400,
    );
  }
  expect((await ask(emulator, 'POST /customers', { form })).status).toBe(200);
  expect(await answerOf(ask(emulator, 'POST /customers', { form }))).toMatchObject({
    status: 400,
    body: { error_code: 'not_unique' },
  });
});

test('finds the customers that the emulator starts with', async () => {
  const { status, body } = await answerOf(ask(createJuspayEmulator(), 'GET /customers/guest_user'));
  expect([status, body.object_reference_id]).toEqual([200, 'guest_user']);
});

test('needs the key for both calls', async () => {
  const headers = { authorization: undefined };
  expect((await ask(createJuspayEmulator(), 'POST /customers', { form, headers })).status).toBe(401);
  expect((await ask(createJuspayEmulator(), 'GET /customers/guest_user', { headers })).status).toBe(401);
});
