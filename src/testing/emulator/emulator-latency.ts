/** How long the emulator takes to answer, in milliseconds. Without a figure it answers at once. */
export interface EmulatorLatency {
  /** Listing and getting wallets. */
  list?: number | undefined;
  /** Refreshing one or all, before the first provider is asked. */
  refresh?: number | undefined;
  /** Creating, authenticating, linking, delinking. */
  link?: number | undefined;
  /** Orders and payments. */
  pay?: number | undefined;
  /** What each provider adds to a refresh. Juspay asks them one after the other. One figure, or one by provider. */
  perProvider?: number | Record<string, number> | undefined;
}
