/** The request cannot be given to the handler. The caller gets `status` and nothing else. */
export class RequestError extends Error {
  override name = 'RequestError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Returns the request error in an error, or undefined. A handler that reads the body can wrap what the stream threw.
 */
export function findRequestError(error: unknown): RequestError | undefined {
  if (error instanceof RequestError) return error;
  return error instanceof Error && error.cause instanceof RequestError ? error.cause : undefined;
}

export const bodyTooLarge = () => new RequestError(413, 'Body too large');
