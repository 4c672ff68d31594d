import { JuspayError } from './juspay-error.js';

/** The API key, or a function that returns it. The function is called before every call to Juspay. */
export type ApiKey = string | undefined | (() => string | undefined | Promise<string | undefined>);

/** A colon would end the user name of Basic authentication (RFC 7617, 2). */
export const apiKeyPattern = /^[!-9;-~]+$/;

/**
 * Returns the API key, read at the moment of a call. A build or a start without secrets then works.
 *
 * @throws {JuspayError} `invalid_credentials` when the key or the merchant ID is missing. Nothing was sent.
 */
export async function readApiKey(apiKey: ApiKey, merchantId: string | undefined): Promise<string> {
  const key = typeof apiKey === 'function' ? await callApiKey(apiKey) : apiKey;
  if (!key) throw missing('apiKey');
  if (!apiKeyPattern.test(key))
    throw unsent('createJuspayClient: apiKey has characters that no API key has.');
  if (!merchantId) throw missing('merchantId');
  return key;
}

/** An error of the function can hold a secret, so only its name is kept. */
async function callApiKey(apiKey: () => string | undefined | Promise<string | undefined>) {
  try {
    return await apiKey();
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    throw unsent(`createJuspayClient: the function apiKey failed with ${name}.`);
  }
}

const missing = (option: string) =>
  unsent(`createJuspayClient: ${option} is missing or empty. Juspay's dashboard has it.`);

const unsent = (message: string) => new JuspayError('invalid_credentials', message, { notProcessed: true });
