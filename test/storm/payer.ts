// One of several servers of a merchant, as a process that is killed and started again. It ends with its parent.
import { createClient } from '@redis/client';
import { now } from './now.js';
import { createRedisStore, createServerUnderTest } from './payments-under-test.js';
import type { Question, Said, ServerOptions } from './payments-under-test.js';

export interface PayerSettings extends Omit<ServerOptions, 'store'> {
  redisUrl: string;
  prefix: string;
  /** How wrong this machine's clock is, in milliseconds. */
  clockError: number;
}

export interface PayerRequest {
  id: number;
  call: 'pay' | 'status';
  question: Question;
}

export interface PayerAnswer {
  id: number;
  /** Undefined where the library does not have the call. */
  said?: Said | undefined;
  /** A call that throws breaks its promise. */
  threw?: string;
  /** On the clock of `now`. */
  at: number;
}

const settings = JSON.parse(process.argv[2] ?? '') as PayerSettings;
const rightTime = Date.now.bind(Date);
Date.now = () => rightTime() + settings.clockError;

const client = createClient({
  url: settings.redisUrl,
  disableOfflineQueue: true,
  socket: { reconnectStrategy: 20 },
});
// Without a listener an outage of Redis would end the process.
client.on('error', () => {});
await client.connect();
const store = createRedisStore(
  (script, keys, args) => client.eval(script, { keys, arguments: args }),
  settings.prefix,
);
const server = createServerUnderTest({ ...settings, store });

process.on('message', ({ id, call, question }: PayerRequest) => {
  server[call](question).then(
    (said) => answer({ id, said, at: now() }),
    (error: unknown) => answer({ id, threw: String(error), at: now() }),
  );
});
process.on('disconnect', () => process.exit());
process.send?.('ready');

function answer(message: PayerAnswer): void {
  if (process.connected) process.send?.(message, () => {});
}
