const decimal = /^\s*-?\d+(\.\d+)?\s*$/;

/**
 * Returns a field of a JSON value by Juspay's name, or by the same name in camel case: proxies built on
 * Juspay's Node SDK send `currentBalance` for `current_balance`.
 */
export function readField(value: unknown, name: string): unknown {
  const fields = Object(value) as Record<string, unknown>;
  return fields[name] ?? fields[camelCase(name)];
}

/** Returns Juspay's name of a field in camel case. */
export const camelCase = (name: string): string =>
  name.replace(/_./g, (letter) => letter.charAt(1).toUpperCase());

/** Reads `true` and `"true"`. Returns undefined for any value that is neither true nor false. */
export function readBoolean(value: unknown): boolean | undefined {
  const known = typeof value === 'string' ? value.toLowerCase() : value;
  if (known === 'true' || known === 'false') return known === 'true';
  return typeof known === 'boolean' ? known : undefined;
}

/** Reads `250` and `"250.00"`. Returns undefined for any value that is not a finite decimal number. */
export function readNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && decimal.test(value) ? Number(value) : value;
  // + 0 turns -0 into 0, which would be shown as "-₹0.00".
  return Number.isFinite(number) ? (number as number) + 0 : undefined;
}
