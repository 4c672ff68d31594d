/** Events of Juspay's webhooks that the emulator sends. */
export type WebhookEventName =
  | 'ORDER_SUCCEEDED'
  | 'ORDER_FAILED'
  | 'ORDER_REFUNDED'
  | 'ORDER_REFUND_FAILED'
  | 'TXN_CREATED'
  | 'REFUND_MANUAL_REVIEW_NEEDED';

/** Where the emulator posts webhooks. */
export interface EmulatorWebhooks {
  url: string;
  /** User name of Basic authentication. Without it the emulator sends no `Authorization`. */
  username?: string | undefined;
  /** Password of Basic authentication. */
  password?: string | undefined;
  /**
   * The events that are sent.
   *
   * @default all of them
   */
  events?: readonly WebhookEventName[] | undefined;
  /**
   * How often one event is sent at most. Juspay repeats an event until the answer is 200.
   *
   * @default 3
   */
  attempts?: number | undefined;
  /**
   * How long the emulator waits before it repeats an event, in milliseconds.
   *
   * @default 1000
   */
  retryAfter?: number | undefined;
  /**
   * Sends the request.
   *
   * @default globalThis.fetch
   */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
}

/** The JSON body of a webhook. */
export interface WebhookBody {
  /** ID of the event. A repeated event keeps its ID. */
  id: string;
  event_name: WebhookEventName;
  date_created: string;
  /** `order` has the shape of `GET /orders/{id}`. */
  content: { order: Record<string, unknown> };
}

/** One event that the emulator sent. */
export interface SentWebhook {
  body: WebhookBody;
  /** HTTP status of each attempt, oldest first. Null where the request failed. */
  statuses: readonly (number | null)[];
}
