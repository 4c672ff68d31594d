import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildForNode } from '../../scripts/build-for-node.mjs';
import { createJuspayClient } from '../../src/server.js';
import { scenarios } from '../../src/testing.js';

let command: { file: string; remove: () => Promise<void> };
beforeAll(async () => {
  command = await buildForNode('src/bin/batua-emulator.ts');
}, 60_000);
afterAll(() => command.remove());

/** Runs the command. `ended` has its exit code and its output. */
function run(...args: string[]) {
  const child = spawn(process.execPath, [command.file, ...args]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = { stdout: '', stderr: '' };
  child.stderr.on('data', (chunk) => (output.stderr += String(chunk)));
  const started = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk) => {
      output.stdout += String(chunk);
      if (output.stdout.includes('Ctrl+C')) resolve(output.stdout);
    });
  });
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, ...output }));
  });
  return { child, started, ended };
}

const field = (output: string, name: string) => new RegExp(`${name} +(\\S+)`).exec(output)?.[1] ?? '';

test.each(['SIGTERM', 'SIGINT'] as const)('serves a scenario until %s', async (signal) => {
  const { child, started, ended } = run('--port', '0', '--scenario', 'providerStuck');
  const output = await started;
  expect(output).toContain(scenarios.providerStuck.title);
  const juspay = createJuspayClient({
    baseUrl: field(output, 'URL'),
    apiKey: field(output, 'API key'),
    merchantId: field(output, 'Merchant ID'),
  });
  const customer = field(output, 'Customer');
  expect((await juspay.listWallets(customer)).list).toHaveLength(6);
  expect((await juspay.refreshBalances(customer)).list).not.toHaveLength(0);
  child.kill(signal);
  expect(await ended).toMatchObject({ code: 0, stderr: '' });
});

test('ends at once while a request waits', async () => {
  const { child, started, ended } = run('--port', '0', '--scenario', 'slow');
  const output = await started;
  const waiting = fetch(`${field(output, 'URL')}/customers/asha/wallets`).catch(() => 'closed');
  await new Promise((resolve) => setImmediate(resolve));
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
  expect(await waiting).toBe('closed');
});

test('explains itself and lists the scenarios', async () => {
  const { code, stdout } = await run('--help').ended;
  expect(code).toBe(0);
  expect(stdout).toContain('Usage: batua-emulator');
  expect(stdout).toContain(scenarios.linked.title);
  expect(stdout).not.toContain(scenarios.signedOut.title);
});

test.each([
  [['--scenario', 'nothing'], /no scenario nothing\. Known are: linked, empty, /],
  [['--port', '99999'], /99999 is not a port/],
  [['--port', 'http'], /http is not a port/],
  [['--what'], /--what/],
])('with %j exits with 1 and says why', async (args, message) => {
  const { code, stdout, stderr } = await run(...args).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(message);
  expect(stdout).toBe('');
});

test('says that its port is in use', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const { code, stderr } = await run('--port', String(port)).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/EADDRINUSE/);
});
