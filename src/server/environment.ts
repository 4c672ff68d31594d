/** Returns the variables of the environment, or undefined on a platform without `process.env`, such as some workers. */
export function environment(): Record<string, string | undefined> | undefined {
  return (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env;
}

/** Returns NODE_ENV, `''` where it is not set, or undefined on a platform without `process.env`. */
export function nodeEnv(): string | undefined {
  const variables = environment();
  return variables && (variables['NODE_ENV'] ?? '');
}
