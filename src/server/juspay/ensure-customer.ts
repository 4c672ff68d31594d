import type { JuspayRecord } from './create-transport.js';
import { JuspayError } from './juspay-error.js';
import type { CallOptions, JuspayClient, NewCustomer } from './juspay-client.js';

/**
 * Returns the customer as Juspay knows them, and creates them first when Juspay does not: no wallet call works before.
 * Two servers that do so at once get the same customer.
 *
 * @throws {JuspayError} What reading or creating the customer throws.
 *
 * @example
 * await ensureCustomer(juspay, { customerId, mobileNumber: '9876543210', mobileCountryCode: '91' });
 */
export async function ensureCustomer(
  juspay: JuspayClient,
  customer: NewCustomer,
  options?: CallOptions,
): Promise<JuspayRecord> {
  const { customerId } = customer ?? {};
  try {
    return await juspay.getCustomer(customerId, options);
  } catch (error) {
    if (!isUnknownCustomer(error)) throw error;
  }
  try {
    return await juspay.createCustomer(customer, options);
  } catch (error) {
    // Another server may have created them in the meantime.
    if (!(error instanceof JuspayError) || error.code !== 'rejected' || error.status === undefined)
      throw error;
    return await juspay.getCustomer(customerId, options).catch(() => {
      throw error;
    });
  }
}

/** Whether Juspay says that it does not know the customer. */
export function isUnknownCustomer(error: unknown): boolean {
  return error instanceof JuspayError && error.code === 'customer_not_found';
}
