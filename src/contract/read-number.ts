const decimal = /^\s*-?\d+(\.\d+)?\s*$/;

/** Reads `250` and `"250.00"` alike. Undefined where the value is no finite decimal number. */
export function readNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && decimal.test(value) ? Number(value) : value;
  // + 0, because -0 would be shown as "-₹0.00".
  return typeof number === 'number' && Number.isFinite(number) ? number + 0 : undefined;
}
