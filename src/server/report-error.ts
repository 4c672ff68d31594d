/** Calls the merchant's `onError`. Errors thrown by `onError` are ignored. */
export function reportError<Context>(
  onError: (error: unknown, context: Context) => unknown,
  error: unknown,
  context: Context,
): void {
  const report = async () => await onError(error, context);
  void report().catch(() => {});
}
