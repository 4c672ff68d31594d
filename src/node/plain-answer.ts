import type { WebHandler } from './to-node-handler.js';

/** The body as a text, which `createWalletsProxy` adds to its answers. */
export const bodyText: unique symbol = Symbol.for('batua.bodyText');

/** An answer of `createWalletsProxy` that needs no `Response`, which would make a stream of its text. */
export interface PlainAnswer {
  status: number;
  statusText?: undefined;
  headers: [name: string, value: string][];
  body?: undefined;
  bodyUsed?: undefined;
  [bodyText]: string | undefined;
}

interface PlainAnswers {
  /** Whose answers these are. Something else that wraps this handler can have a copy of the property. */
  handler: unknown;
  answerTo: (request: Request) => Promise<PlainAnswer>;
}

/** Returns the function that answers as a handler does without a `Response`, if the handler has one. */
export function plainAnswersOf(handler: WebHandler): PlainAnswers['answerTo'] | undefined {
  const plain = Reflect.get(handler, Symbol.for('batua.plainAnswers')) as PlainAnswers | undefined;
  return plain?.handler === handler ? plain.answerTo : undefined;
}
