import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { PayerAnswer, PayerRequest, PayerSettings } from './payer.js';
import type { Question, Said } from './payments-under-test.js';
import { now } from './now.js';

/** What became of one call: what was said and when, or that its process was killed. */
export type Outcome =
  | { said: Said | undefined; at: number }
  | { threw: string; at: number }
  | { killed: true; at: number };

interface Payer {
  child: ChildProcess;
  ready: boolean;
  waiting: Map<number, (outcome: Outcome) => void>;
}

/** Starts payer processes, each with its own settings. */
export async function startPayers(file: string, settings: PayerSettings[]) {
  let calls = 0;
  let stopped = false;
  const payers: Payer[] = settings.map((one) => start(one));
  await Promise.all(
    payers.map(({ child }) =>
      Promise.race([
        once(child, 'message'),
        once(child, 'exit').then(() => Promise.reject(new Error('A payer ended before it was ready.'))),
      ]),
    ),
  );

  function start(one: PayerSettings): Payer {
    const child = fork(file, [JSON.stringify(one)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const payer: Payer = { child, ready: false, waiting: new Map() };
    child.on('message', (message: 'ready' | PayerAnswer) => {
      if (message === 'ready') payer.ready = true;
      else resolveCall(payer, message);
    });
    child.on('exit', () => {
      payer.ready = false;
      for (const resolve of payer.waiting.values()) resolve({ killed: true, at: now() });
      payer.waiting.clear();
    });
    return payer;
  }

  function resolveCall({ waiting }: Payer, { id, said, threw, at }: PayerAnswer): void {
    waiting.get(id)?.(threw === undefined ? { said, at } : { threw, at });
    waiting.delete(id);
  }

  return {
    /** Numbers of the processes that can be called now. */
    ready: () => payers.flatMap((payer, number) => (payer.ready ? [number] : [])),
    call(number: number, call: PayerRequest['call'], question: Question): Promise<Outcome> {
      const payer = payers[number];
      if (!payer?.ready) throw new Error(`Payer ${number} does not run.`);
      calls += 1;
      const request: PayerRequest = { id: calls, call, question };
      return new Promise((resolve) => {
        payer.waiting.set(request.id, resolve);
        payer.child.send(request, () => {});
      });
    },
    /** Kills a process in the middle of what it does, and starts another in its place. */
    async restart(number: number, clockError: number): Promise<void> {
      const payer = payers[number];
      const one = settings[number];
      if (!payer || !one) throw new Error(`There is no payer ${number}.`);
      payer.child.kill('SIGKILL');
      await once(payer.child, 'exit');
      if (!stopped) payers[number] = start({ ...one, clockError });
    },
    async stop(): Promise<void> {
      stopped = true;
      await Promise.all(
        payers.map(async ({ child }) => {
          if (child.exitCode !== null || child.signalCode !== null) return;
          child.kill('SIGKILL');
          await once(child, 'exit');
        }),
      );
    },
  };
}
