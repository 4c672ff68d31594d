import type { Answer } from '../emulator/answer.js';
import { ok } from '../emulator/answer.js';
import type { EmulatedCustomer } from '../emulator/emulated-wallet.js';
import type { EmulatorCall, EmulatorState } from '../emulator/emulator-state.js';
import { customerExists, customerUnknown, invalidInput } from '../emulator/error-responses.js';

const profileFields = [
  'mobile_country_code',
  'mobile_number',
  'email_address',
  'first_name',
  'last_name',
] as const;

/**
 * `POST /customers`: before this call, no wallet call knows the customer. `object_reference_id` is the merchant's ID.
 */
export function createCustomer(state: EmulatorState, { form }: EmulatorCall): Answer {
  const customerId = form.get('object_reference_id') ?? '';
  if (!/^[^/?#\s]{1,128}$/.test(customerId)) return invalidInput('object_reference_id');
  if (state.customers.has(customerId)) return customerExists();
  const profile: Record<string, string> = {};
  for (const field of profileFields) profile[field] = form.get(field) ?? '';
  const customer = { wallets: [], profile };
  state.customers.set(customerId, customer);
  return ok(customerBody(customerId, customer));
}

/** `GET /customers/{id}`. */
export function getCustomer(state: EmulatorState, { id }: EmulatorCall): Answer {
  const customer = state.customers.get(id);
  return customer ? ok(customerBody(id, customer)) : customerUnknown();
}

function customerBody(customerId: string, { profile }: EmulatedCustomer) {
  return {
    id: `cst_${customerId}`,
    object: 'customer',
    object_reference_id: customerId,
    ...Object.fromEntries(profileFields.map((field) => [field, profile?.[field] ?? ''])),
  };
}
