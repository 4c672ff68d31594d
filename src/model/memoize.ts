/** Returns a function that computes the result for each text once. Use it for few texts, such as locales. */
export function memoize<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = Object.create(null) as Record<string, Result>;
  return (text) => (known[text] ??= compute(text));
}
