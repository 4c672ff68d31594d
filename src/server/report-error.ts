/** Calls the merchant's `onError`. A log that throws or rejects must not cost the customer the answer. */
export function reportError<Context>(
  onError: (error: unknown, context: Context) => unknown,
  error: unknown,
  context: Context,
): void {
  const told = async () => await onError(error, context);
  void told().catch(() => {});
}
