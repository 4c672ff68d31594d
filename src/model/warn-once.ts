declare const process: { env: { NODE_ENV?: string } };

const warned = new Set<string>();

/** Writes a warning for developers once. Production builds write nothing, and omit calls that check NODE_ENV too. */
export function warnOnce(text: string): void {
  if (process.env.NODE_ENV === 'production' || warned.has(text)) return;
  warned.add(text);
  console.warn(text);
}
