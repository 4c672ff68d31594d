import { assertId, assertOrderId } from './assert-id.js';
import { createTransport } from './create-transport.js';
import type { Call, JuspayRecord } from './create-transport.js';
import {
  formAmount,
  formCurrency,
  formMobileNumber,
  formName,
  formOptions,
  formText,
  isOtp,
} from './form-values.js';
import { JuspayError } from './juspay-error.js';
import type { CallOptions, JuspayClient, JuspayList } from './juspay-client.js';
import { assertCustomer, assertOrder } from './assert-answer.js';
import { getWalletToken } from './get-wallet-token.js';
import { parseBaseUrl } from './parse-base-url.js';

export interface JuspayClientOptions {
  /** API key from Juspay's dashboard. It must never reach a browser. */
  apiKey: string;
  /** Merchant id as Juspay gave it; its case counts. */
  merchantId: string;
  /**
   * Where Juspay is: `https://sandbox.juspay.in` for tests. `http` is taken on this machine only.
   * @default 'https://api.juspay.in'
   */
  baseUrl?: string | undefined;
  /**
   * Version of Juspay's API.
   * @default '2023-06-30'
   */
  version?: string | undefined;
  /**
   * Sends a request; for tests and for platforms with their own.
   * @default globalThis.fetch
   */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /**
   * Time limit of one call, in milliseconds, until its last byte. Refreshing asks every provider in turn.
   * @default 40_000
   */
  timeout?: number | undefined;
}

/**
 * Makes a client of Juspay's wallet API.
 *
 * @throws {TypeError} Where an option cannot work. The API key is not in the message.
 */
export function createJuspayClient({
  apiKey,
  merchantId,
  baseUrl = 'https://api.juspay.in',
  version = '2023-06-30',
  fetch = (request) => globalThis.fetch(request),
  timeout = 40_000,
}: JuspayClientOptions): JuspayClient {
  // A colon would end the user name of Basic authentication (RFC 7617, 2).
  check('apiKey', apiKey, /^[!-9;-~]+$/);
  check('merchantId', merchantId, /^[!-~]{1,128}$/);
  check('version', version, /^[\w.-]{1,32}$/);
  check('timeout', String(timeout), /^[1-9]\d{0,8}$/);

  const send = createTransport({
    baseUrl: parseBaseUrl(baseUrl),
    fetch,
    timeout,
    headers: {
      accept: 'application/json',
      authorization: `Basic ${btoa(`${apiKey}:`)}`,
      'content-type': 'application/x-www-form-urlencoded',
      version,
      'x-merchantid': merchantId,
    },
  });

  async function list(customerId: string, path: string, { signal }: CallOptions = {}): Promise<JuspayList> {
    assertId('customer', customerId);
    const body = await send({
      method: 'GET',
      path: customerPath(customerId) + path,
      subject: 'customer',
      customerId,
      signal,
    });
    if (!isList(body)) throw new JuspayError('malformed_answer', 'Juspay gave no list of wallets.');
    return body;
  }

  async function command(
    customerId: string,
    walletId: string,
    form: { command: string; otp?: string },
    { signal }: CallOptions = {},
  ): Promise<JuspayRecord> {
    assertId('customer', customerId);
    assertId('wallet', walletId);
    const path = `/wallets/${encodeURIComponent(walletId)}`;
    const linking = linkingCommands.includes(form.command);
    return await sendForWallet({
      method: 'POST',
      path,
      subject: 'wallet',
      linking,
      customerId,
      form,
      signal,
    });
  }

  async function sendForWallet(call: Call): Promise<JuspayRecord> {
    const body = await send(call);
    if (typeof body['id'] !== 'string') throw new JuspayError('malformed_answer', 'Juspay gave no wallet.');
    return body;
  }

  const listWallets: JuspayClient['listWallets'] = (customerId, options) => list(customerId, '', options);

  return {
    listWallets,
    refreshBalances: (customerId, options) => list(customerId, '/refresh-balances', options),
    refreshWallet: (customerId, walletId, options) =>
      command(customerId, walletId, { command: 'refresh' }, options),
    authenticateWallet: (customerId, walletId, options) =>
      command(customerId, walletId, { command: 'authenticate' }, options),
    resendOtp: (customerId, walletId, options) =>
      command(customerId, walletId, { command: 'resend' }, options),
    delinkWallet: (customerId, walletId, options) =>
      command(customerId, walletId, { command: 'delink' }, options),

    async linkWallet(customerId, walletId, otp, options) {
      if (!isOtp(otp)) throw new JuspayError('wrong_otp', 'The code has characters that no code has.');
      return await command(customerId, walletId, { command: 'link', otp }, options);
    },

    async createWallet(customerId, wallet, { signal } = {}) {
      const { provider, mobileNumber, authenticate = false } = wallet ?? {};
      assertId('customer', customerId);
      const form = {
        gateway: formName(provider),
        command: authenticate ? 'authenticate' : undefined,
        mobile_number: formMobileNumber(mobileNumber),
      };
      return await sendForWallet({
        method: 'POST',
        path: customerPath(customerId),
        subject: 'customer',
        linking: true,
        customerId,
        form,
        signal,
      });
    },

    async getWalletToken(customerId, walletId, options) {
      return (await getWalletToken((id) => listWallets(id, options), customerId, walletId)).token;
    },

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

    async createOrder(order, { signal } = {}) {
      const { orderId, customerId } = order ?? {};
      assertOrderId(orderId);
      assertId('customer', customerId);
      const currency = formCurrency(order.currency);
      const form = {
        order_id: orderId,
        amount: formAmount(order.amount, currency ?? 'INR'),
        customer_id: customerId,
        currency,
        customer_email: formText('email address', order.customerEmail),
        customer_phone: formText('phone number', order.customerPhone),
        description: formText('description', order.description),
        return_url: formText('return URL', order.returnUrl),
      };
      const call = { method: 'POST', path: '/orders', subject: 'order', customerId, form, signal } as const;
      return assertOrder(await send(call), orderId);
    },

    async getOrder(customerId, orderId, { signal } = {}) {
      assertId('customer', customerId);
      assertOrderId(orderId);
      const call = {
        method: 'GET',
        path: `/orders/${orderId}`,
        subject: 'order',
        customerId,
        signal,
      } as const;
      return assertOrder(await send(call), orderId);
    },

    async directDebit(debit, { signal } = {}) {
      const {
        orderId,
        customerId,
        paymentMethod,
        paymentMethodType = 'WALLET',
        token,
        options,
      } = debit ?? {};
      assertOrderId(orderId);
      assertId('customer', customerId);
      const form = {
        ...formOptions(options),
        order_id: orderId,
        merchant_id: merchantId,
        payment_method_type: formName(paymentMethodType),
        payment_method: formName(paymentMethod),
        direct_wallet_token: formText('token', token),
        redirect_after_payment: 'true',
        format: 'json',
      };
      const call = { method: 'POST', path: '/txns', subject: 'order', customerId, form, signal } as const;
      return assertOrder(await send(call), orderId);
    },
  };
}

/** Commands whose answers can be outcomes of linking. */
const linkingCommands = ['authenticate', 'resend', 'link'];

function check(option: string, value: unknown, pattern: RegExp): void {
  if (typeof value !== 'string' || !pattern.test(value))
    throw new TypeError(`createJuspayClient: ${option} is missing or cannot be used.`);
}

function customerPath(customerId: string): string {
  return `/customers/${encodeURIComponent(customerId)}/wallets`;
}

function isList(body: JuspayRecord): body is JuspayList {
  return Array.isArray(body['list']);
}
