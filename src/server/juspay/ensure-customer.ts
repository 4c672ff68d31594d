import type { JuspayRecord } from './create-transport.js';
import { JuspayError } from './juspay-error.js';
import type { CallOptions, JuspayClient, NewCustomer } from './juspay-client.js';

/**
 * Returns the customer at Juspay, and creates them first if Juspay does not know them. Wallet calls fail for an
 * unknown customer. Two servers that create a customer at the same time get the same one.
 *
 * @throws {JuspayError} If Juspay can neither return nor create the customer.
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
    // Another server can have created the customer in the meantime, or the answer was lost.
    if (!(error instanceof JuspayError) || !canExist(error)) throw error;
    return await juspay.getCustomer(customerId, options).catch(() => {
      throw error;
    });
  }
}

/** Whether Juspay says that it does not know the customer. */
export function isUnknownCustomer(error: unknown): boolean {
  return error instanceof JuspayError && error.code === 'customer_not_found';
}

/** Whether the customer can exist although creating them failed: the request was sent, and Juspay accepted the key. */
function canExist({ code, status }: JuspayError): boolean {
  if (code === 'timeout' || code === 'unavailable' || code === 'malformed_answer') return true;
  return status !== undefined && code !== 'invalid_credentials' && code !== 'rate_limited';
}
