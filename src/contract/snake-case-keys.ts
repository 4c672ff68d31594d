/**
 * Gives an object's own keys in snake case, for proxies built on Juspay's Node SDK, which hands on
 * `currentBalance` for `current_balance`. Where both are there, the one that Juspay wrote stays.
 */
export function snakeCaseKeys(row: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(row);
  return Object.fromEntries([
    ...entries.map(([key, value]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]),
    ...entries.filter(([key]) => key === key.toLowerCase()),
  ]);
}
