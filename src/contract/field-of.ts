/**
 * A field of what came as JSON, by Juspay's name for it. Where that is absent, by the same name in camel
 * case: proxies built on Juspay's Node SDK hand on `currentBalance` for `current_balance`.
 */
export function fieldOf(value: unknown, name: string): unknown {
  const fields = Object(value) as Record<string, unknown>;
  return fields[name] ?? fields[name.replace(/_./g, (letter) => letter.charAt(1).toUpperCase())];
}
