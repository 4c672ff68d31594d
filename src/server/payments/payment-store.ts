/**
 * Where the attempts to pay an order are kept. Its values are short texts without secrets. What a store forgets can be
 * debited again: docs/payments.md says what each store promises.
 */
export interface PaymentStore {
  /**
   * Writes a value unless the key exists, as one atomic step. Resolves with whether it was written.
   *
   * @param lifetime Milliseconds, by the store's own clock: what servers share must end for all at one moment.
   */
  add(key: string, value: string, lifetime: number): Promise<boolean>;
  /** Resolves with the value, or with null when the key is unknown or its lifetime is over. */
  get(key: string): Promise<string | null>;
  /** Writes a value, whether or not the key exists. */
  set(key: string, value: string, lifetime: number): Promise<void>;
}
