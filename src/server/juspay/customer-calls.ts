import { assertId } from './assert-id.js';
import { assertCustomer } from './assert-answer.js';
import type { Send } from './create-transport.js';
import { formMobileNumber, formText } from './form-values.js';
import type { JuspayClient } from './juspay-client.js';

/** Creates the calls about customers. */
export function createCustomerCalls(send: Send): Pick<JuspayClient, 'getCustomer' | 'createCustomer'> {
  return {
    async getCustomer(customerId, { signal } = {}) {
      assertId('customer', customerId);
      const path = `/customers/${encodeURIComponent(customerId)}`;
      return assertCustomer(
        await send({ method: 'GET', path, subject: 'customer', customerId, signal }),
        customerId,
      );
    },

    async createCustomer(customer, { signal } = {}) {
      const { customerId } = customer ?? {};
      assertId('customer', customerId);
      const form = {
        object_reference_id: customerId,
        mobile_number: formMobileNumber(customer.mobileNumber),
        mobile_country_code: formText('mobile country code', customer.mobileCountryCode),
        email_address: formText('email address', customer.emailAddress),
        first_name: formText('first name', customer.firstName),
        last_name: formText('last name', customer.lastName),
      };
      const call = {
        method: 'POST',
        path: '/customers',
        subject: 'customer',
        customerId,
        form,
        signal,
      } as const;
      return assertCustomer(await send(call), customerId);
    },
  };
}
