// Starts a Redis for tests on a free port. It touches no service of the machine.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRedis } from './find-redis.mjs';

/**
 * Runs the server until standard input closes. That also happens when the parent process ends in any way, so no server
 * keeps running.
 */
const guard = `
exec 3<&0
"$@" </dev/null &
server=$!
{ cat >/dev/null; kill $server; } <&3 2>/dev/null &
wait $server
rm -rf "$FOLDER"
`;

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts a server. Returns undefined when it ends before it is ready, for example because its port is taken. */
async function start({ command, env }, output) {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'batua-redis-'));
  const settings = { port, bind: '127.0.0.1', dir: folder, save: '' };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn('sh', ['-c', guard, 'redis', command, ...args], {
    env: { ...env, FOLDER: folder },
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true, // Ctrl-C then reaches only this process, which closes the input
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.once('error', (error) => output.push(error.message));
  const ready = await new Promise((resolve) => {
    const timer = setTimeout(resolve, 20_000, false);
    const finish = (outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    child.once('close', () => finish(false));
    child.stdout.on('data', (chunk) => {
      output.push(String(chunk));
      if (output.join('').includes('Ready to accept connections')) finish(true);
    });
  });
  const stop = async () => {
    child.ref();
    child.stdin.destroy();
    await ended;
  };
  if (!ready) {
    await stop();
    return undefined;
  }
  for (const handle of [child, child.stdin, child.stdout]) handle.unref();
  return { url: `redis://127.0.0.1:${port}`, stop };
}

/**
 * Returns a running Redis. `REDIS_URL` names a Redis that runs already and can hold other keys. Otherwise this starts a
 * server, which ends with `stop()` or with this process.
 *
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startRedis() {
  const url = process.env.REDIS_URL;
  if (url) return { url, stop: async () => {} };
  const server = await findRedis();
  const output = [];
  for (let attempt = 0; attempt < 5; attempt += 1) {
    output.length = 0;
    const started = await start(server, output);
    if (started) return started;
  }
  throw new Error(`${server.command} does not start:\n${output.join('')}`);
}
