/**
 * The proxy refused a request of another site. `onError` receives it. The message names the reason and the option
 * that allows the origin, and contains no secret.
 */
export class OriginError extends Error {
  override name = 'OriginError';
  /** The `Origin` header of the request, or null without one. */
  readonly origin: string | null;

  constructor(origin: string | null, reason: string) {
    super(`The request was refused: ${reason}`);
    this.origin = origin;
  }
}
