/** The service that the shop calls: the emulator, or Juspay itself. */
export type DemoSettings =
  | { upstream: 'emulator' }
  | { upstream: 'juspay'; baseUrl: string; apiKey: string; merchantId: string; customerId: string };

const sandbox = 'https://sandbox.juspay.in';

/**
 * Reads `JUSPAY_BASE_URL`, `JUSPAY_API_KEY`, `JUSPAY_MERCHANT_ID` and `JUSPAY_CUSTOMER_ID`. Without all of them the
 * shop calls the emulator. Without the base URL alone it calls Juspay's sandbox.
 *
 * @throws {Error} With the names of the missing variables.
 */
export function readSettings(env: NodeJS.ProcessEnv): DemoSettings {
  const { JUSPAY_BASE_URL, JUSPAY_API_KEY, JUSPAY_MERCHANT_ID, JUSPAY_CUSTOMER_ID } = env;
  if (!JUSPAY_BASE_URL && !JUSPAY_API_KEY && !JUSPAY_MERCHANT_ID && !JUSPAY_CUSTOMER_ID) {
    return { upstream: 'emulator' };
  }
  if (!JUSPAY_API_KEY || !JUSPAY_MERCHANT_ID || !JUSPAY_CUSTOMER_ID) {
    const missing = Object.entries({ JUSPAY_API_KEY, JUSPAY_MERCHANT_ID, JUSPAY_CUSTOMER_ID })
      .filter(([, value]) => !value)
      .map(([name]) => name);
    throw new Error(`To use Juspay instead of the emulator, set ${missing.join(', ')} too.`);
  }
  return {
    upstream: 'juspay',
    baseUrl: JUSPAY_BASE_URL || sandbox,
    apiKey: JUSPAY_API_KEY,
    merchantId: JUSPAY_MERCHANT_ID,
    customerId: JUSPAY_CUSTOMER_ID,
  };
}
