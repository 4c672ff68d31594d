/**
 * Gives an object's own keys in snake case, for proxies built on Juspay's Node SDK, which hands on
 * `currentBalance` for `current_balance`. Where both are there, the one that Juspay wrote stays.
 *
 * @returns A new object; an empty one where the value is no object.
 */
export function snakeCaseKeys(value: unknown): Record<string, unknown> {
  const entries = typeof value === 'object' && value ? Object.entries(value) : [];
  const snakeCased = entries.map(([key, item]): [string, unknown] => [
    key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    item,
  ]);
  return Object.fromEntries([...snakeCased, ...entries]);
}
