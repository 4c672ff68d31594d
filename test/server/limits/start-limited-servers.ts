import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { LimitedServerSettings } from './limited-server.js';

const source = fileURLToPath(new URL('limited-server.ts', import.meta.url));
const cache = fileURLToPath(new URL('../../../node_modules/.cache', import.meta.url));

/** Prepares merchant servers for the tests of one file. Each server is a separate process. */
export function limitedServersForThisFile() {
  let folder = '';
  beforeAll(async () => {
    await mkdir(cache, { recursive: true });
    folder = await mkdtemp(join(cache, 'limited-server-'));
    await build({
      configFile: false,
      logLevel: 'error',
      build: { ssr: source, outDir: folder, rollupOptions: { output: { entryFileNames: 'server.mjs' } } },
    });
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Starts one server for each of the settings and returns their origins. They end with the test. */
  return (settings: LimitedServerSettings[]): Promise<string[]> =>
    Promise.all(settings.map((one) => startServer(join(folder, 'server.mjs'), one)));
}

async function startServer(file: string, settings: LimitedServerSettings): Promise<string> {
  const child = spawn(process.execPath, [file, JSON.stringify(settings)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    if (child.exitCode !== null) return;
    child.stdin.end();
    await once(child, 'exit');
  });
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('A server ended before it was listening.');
}
