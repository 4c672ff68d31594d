// Starts a Redis for tests on a port of its own. It touches no service of the machine.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRedis } from './find-redis.mjs';

/**
 * Runs the server until standard input closes, as it does when the process at its other end is gone, however that
 * ended. So nothing is left running.
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

/** Undefined where the server ended before it was ready, such as when another process has taken the port. */
async function start({ command, env }, said) {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'batua-redis-'));
  const settings = { port, bind: '127.0.0.1', dir: folder, save: '' };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn('sh', ['-c', guard, 'redis', command, ...args], {
    env: { ...env, FOLDER: folder },
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true, // Ctrl-C then reaches this process alone, which closes the input
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.once('error', (error) => said.push(error.message));
  const ready = await new Promise((resolve) => {
    const timer = setTimeout(resolve, 20_000, false);
    const settle = (outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    child.once('close', () => settle(false));
    child.stdout.on('data', (chunk) => {
      said.push(String(chunk));
      if (said.join('').includes('Ready to accept connections')) settle(true);
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
 * A Redis for whoever calls. `REDIS_URL` names one that runs already: it is left as it is, and may hold the keys of
 * others. Else a server of its own is started, which ends with `stop()` or with this process.
 *
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startRedis() {
  const stated = process.env.REDIS_URL;
  if (stated) return { url: stated, stop: async () => {} };
  const server = await findRedis();
  const said = [];
  for (let attempt = 0; attempt < 5; attempt += 1) {
    said.length = 0;
    const started = await start(server, said);
    if (started) return started;
  }
  throw new Error(`${server.command} does not start:\n${said.join('')}`);
}
