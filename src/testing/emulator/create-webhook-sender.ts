import type { EmulatorClock } from './emulator-clock.js';
import { juspayTime } from './juspay-time.js';
import { randomId } from './random-id.js';
import type { EmulatorWebhooks, SentWebhook, WebhookBody, WebhookEventName } from './webhook.js';

/** Posts webhooks in the background. */
export interface WebhookSender {
  /** Every event that was created, oldest first. */
  readonly sent: readonly SentWebhook[];
  /** Creates an event and starts to post it. Without a URL, or for an event that is not selected, has no effect. */
  send(name: WebhookEventName, order: Record<string, unknown>): void;
  /** Resolves when no event is on its way. */
  finished(): Promise<void>;
}

/** Creates the sender of one emulator. An event keeps the order's state of the moment when it was created. */
export function createWebhookSender(
  clock: EmulatorClock,
  options: EmulatorWebhooks | undefined,
): WebhookSender {
  const sent: SentWebhook[] = [];
  const underway = new Set<Promise<void>>();

  return {
    sent,
    send(name, order) {
      if (!options || (options.events && !options.events.includes(name))) return;
      const body: WebhookBody = {
        id: `evt_V2_${randomId(32)}`,
        event_name: name,
        date_created: juspayTime(clock.now()),
        content: { order: structuredClone(order) },
      };
      const statuses: (number | null)[] = [];
      sent.push({ body, statuses });
      const delivery = deliver(options, body, statuses).finally(() => underway.delete(delivery));
      underway.add(delivery);
    },
    async finished() {
      while (underway.size > 0) await Promise.all(underway);
    },
  };
}

async function deliver(
  { url, username, password = '', attempts = 3, retryAfter = 1000, fetch }: EmulatorWebhooks,
  body: WebhookBody,
  statuses: (number | null)[],
): Promise<void> {
  const headers = new Headers({ 'content-type': 'application/json' });
  if (username !== undefined) headers.set('authorization', `Basic ${btoa(`${username}:${password}`)}`);
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    if (attempt > 1) await new Promise((resolve) => setTimeout(resolve, retryAfter));
    const status = await (fetch ?? globalThis.fetch)(url, init).then(readStatus, () => null);
    statuses.push(status);
    if (status === 200) return;
  }
}

/** Reads the whole answer, so that its connection is free again. */
async function readStatus(response: Response): Promise<number> {
  await response.text();
  return response.status;
}
