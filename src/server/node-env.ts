/**
 * Returns NODE_ENV, `''` where it is not set, or undefined on a platform without `process.env`, such as some workers.
 */
export function nodeEnv(): string | undefined {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return process?.env && (process.env['NODE_ENV'] ?? '');
}
