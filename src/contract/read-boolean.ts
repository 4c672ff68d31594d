/** Reads `true` and `"true"` alike. Undefined where the value is neither a yes nor a no. */
export function readBoolean(value: unknown): boolean | undefined {
  const known = typeof value === 'string' ? value.toLowerCase() : value;
  if (known === 'true' || known === 'false') return known === 'true';
  return typeof known === 'boolean' ? known : undefined;
}
