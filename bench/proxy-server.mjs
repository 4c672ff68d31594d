import { fork } from 'node:child_process';
import { once } from 'node:events';
import { output } from './build.mjs';

/**
 * Starts a server of the proxy's bench in a process of its own.
 *
 * @param {'upstream' | 'bare' | 'batua'} role What it serves.
 * @param {string} upstream URL of the server that stands for Juspay.
 */
export async function startServer(role, upstream = '') {
  const child = fork(`${output}node/serve.js`, [role, upstream], {
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: ['--expose-gc'],
  });
  const [{ port }] = await once(child, 'message');

  async function ask(question) {
    child.send(question);
    const [{ answer }] = await once(child, 'message');
    return answer;
  }

  return {
    port,
    url: `http://127.0.0.1:${port}`,
    /** Returns the CPU time that the process has used, in milliseconds. */
    cpu: () => ask('cpu'),
    /** Returns the bytes of the heap after garbage collection. */
    heap: () => ask('heap'),
    async stop() {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
