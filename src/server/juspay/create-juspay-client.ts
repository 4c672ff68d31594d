import { environment } from '../environment.js';
import { listTexts, parseList } from './read-list.js';
import type { ListTextOptions } from './read-list.js';
import { assertId } from './assert-id.js';
import { createTransport, parseAnswer } from './create-transport.js';
import type { Call, JuspayRecord, Send } from './create-transport.js';
import { formMobileNumber, formName, isOtp } from './form-values.js';
import { JuspayError } from './juspay-error.js';
import type { CallOptions, JuspayClient } from './juspay-client.js';
import { createCustomerTagger } from './create-customer-tagger.js';
import { createCustomerCalls } from './customer-calls.js';
import { createOrderCalls } from './order-calls.js';
import { getWalletToken } from './get-wallet-token.js';
import { parseBaseUrl } from './parse-base-url.js';
import { apiKeyPattern, readApiKey } from './read-api-key.js';
import type { ApiKey } from './read-api-key.js';

export interface JuspayClientOptions {
  /**
   * API key from Juspay's dashboard, or a function that returns it and is called before every call. It must never reach
   * a browser. Without a key the first call throws `invalid_credentials`, so a build needs no secret.
   * @default `JUSPAY_API_KEY` of the environment, when `merchantId` is not given either
   */
  apiKey?: ApiKey;
  /**
   * Merchant ID from Juspay. It is case-sensitive. Without one the first call throws `invalid_credentials`.
   * @default `JUSPAY_MERCHANT_ID` of the environment, when `apiKey` is not given either
   */
  merchantId?: string | undefined;
  /**
   * URL of Juspay's API. Tests use `https://sandbox.juspay.in`. `http` is valid only for this machine.
   * @default `JUSPAY_BASE_URL` of the environment when the key is from there too, or else 'https://api.juspay.in'
   */
  baseUrl?: string | undefined;
  /**
   * Version of Juspay's API.
   * @default '2023-06-30'
   */
  version?: string | undefined;
  /**
   * Sends a request. Replace it in tests, and on platforms with their own `fetch`.
   * @default globalThis.fetch
   */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /**
   * Time limit of one call including the whole answer, in milliseconds. A refresh takes long, because Juspay asks
   * one provider after another.
   * @default 40_000
   */
  timeout?: number | undefined;
}

/**
 * Creates a client of Juspay's wallet API. Without `apiKey` and `merchantId` it reads both, and the URL, from the
 * environment, once.
 *
 * @throws {TypeError} If an option is invalid. The message does not contain the API key.
 */
export function createJuspayClient(options: JuspayClientOptions = {}): JuspayClient {
  const {
    apiKey,
    merchantId,
    baseUrl = 'https://api.juspay.in',
    version = '2023-06-30',
    fetch,
    timeout = 40_000,
  } = withEnvironment(options);
  if (apiKey && typeof apiKey !== 'function') check('apiKey', apiKey, apiKeyPattern);
  if (merchantId) check('merchantId', merchantId, /^[!-~]{1,128}$/);
  check('version', version, /^[\w.-]{1,32}$/);
  check('timeout', String(timeout), /^[1-9]\d{0,8}$/);

  const key = () => readApiKey(apiKey, merchantId);
  const sendForText = createTransport({
    baseUrl: parseBaseUrl(baseUrl),
    apiKey: key,
    fetch,
    timeout,
    headers: {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      version,
      'x-merchantid': merchantId ?? '',
    },
  });

  const send: Send = async (call) => parseAnswer(await sendForText(call));

  /** The tags belong to the last key. */
  let tagger: { key: string; tagOf: (customerId: string) => Promise<string> } | undefined;

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
    if (typeof body['id'] !== 'string')
      throw new JuspayError('malformed_answer', 'The answer of Juspay is not a wallet.');
    return body;
  }

  const list = (path: string): JuspayClient['listWallets'] => {
    const read = async (customerId: string, { signal, limit }: ListTextOptions = {}) => {
      assertId('customer', customerId);
      const call = { method: 'GET', path: customerPath(customerId) + path, subject: 'customer' } as const;
      return await sendForText({ ...call, customerId, signal, limit });
    };
    const parse: JuspayClient['listWallets'] = async (...call) => parseList(await read(...call));
    listTexts.set(parse, read);
    return parse;
  };

  const listWallets = list('');

  return {
    listWallets,
    refreshBalances: list('/refresh-balances'),
    refreshWallet: (customerId, walletId, options) =>
      command(customerId, walletId, { command: 'refresh' }, options),
    authenticateWallet: (customerId, walletId, options) =>
      command(customerId, walletId, { command: 'authenticate' }, options),
    resendOtp: (customerId, walletId, options) =>
      command(customerId, walletId, { command: 'resend' }, options),
    delinkWallet: (customerId, walletId, options) =>
      command(customerId, walletId, { command: 'delink' }, options),

    async linkWallet(customerId, walletId, otp, options) {
      if (!isOtp(otp)) throw new JuspayError('wrong_otp', 'The OTP has characters that no OTP contains.');
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

    async customerTag(customerId) {
      assertId('customer', customerId);
      const current = await key();
      if (tagger?.key !== current) tagger = { key: current, tagOf: createCustomerTagger(current) };
      return await tagger.tagOf(customerId);
    },

    ...createCustomerCalls(send),
    ...createOrderCalls(send, merchantId ?? ''),
  };
}

/** Credentials that are given, even as undefined, are never mixed with those of the environment. */
function withEnvironment(options: JuspayClientOptions): JuspayClientOptions {
  if ('apiKey' in options || 'merchantId' in options) return options;
  const { JUSPAY_API_KEY: apiKey, JUSPAY_MERCHANT_ID: merchantId, JUSPAY_BASE_URL } = environment() ?? {};
  return { apiKey, merchantId, ...options, baseUrl: options.baseUrl ?? (JUSPAY_BASE_URL || undefined) };
}

/** Commands whose answers can be outcomes of linking. */
const linkingCommands = ['authenticate', 'resend', 'link'];

function check(option: string, value: unknown, pattern: RegExp): void {
  if (typeof value !== 'string' || !pattern.test(value))
    throw new TypeError(`createJuspayClient: ${option} is invalid.`);
}

function customerPath(customerId: string): string {
  return `/customers/${encodeURIComponent(customerId)}/wallets`;
}
