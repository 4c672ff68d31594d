/** How long the emulator takes to answer, in milliseconds. By default it answers at once. */
export interface EmulatorLatency {
  /** Listing and getting wallets. */
  list?: number | undefined;
  /** Refreshing one or all, before the first provider is asked. */
  refresh?: number | undefined;
  /** Creating, authenticating, linking, delinking. */
  link?: number | undefined;
  /** Orders and payments. */
  pay?: number | undefined;
  /**
   * Time that each provider adds to a refresh, because Juspay asks one provider after the other. One number for all
   * providers, or one by provider.
   */
  perProvider?: number | Record<string, number> | undefined;
}
