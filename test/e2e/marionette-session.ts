import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type Socket, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../eventually.js';

/** A Firefox page, driven by Marionette. It works with every stock Firefox, also with those too old for Playwright. */
export interface FirefoxSession {
  open: (url: string) => Promise<void>;
  /** Runs a function body in the page. Resolves to its JSON return value. */
  run: (body: string) => Promise<unknown>;
  close: () => Promise<void>;
}

type Reply = [type: number, id: number, error: { message: string } | null, result: { value?: unknown }];

/** Returns a function that sends a command. Messages are JSON with their length in front: `17:[0,1,"…",{}]`. */
function createCommander(socket: Socket) {
  const waiting = new Map<number, (reply: Reply) => void>();
  let received = Buffer.alloc(0);
  let id = 0;
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const start = received.indexOf(':') + 1;
      const end = start + Number(received.subarray(0, start - 1).toString());
      if (start === 0 || received.length < end) return;
      const message = JSON.parse(received.subarray(start, end).toString()) as Reply | object;
      received = received.subarray(end);
      if (Array.isArray(message)) waiting.get((message as Reply)[1])?.(message as Reply);
    }
  });
  return async (command: string, parameters: object = {}): Promise<unknown> => {
    id += 1;
    const message = JSON.stringify([0, id, `WebDriver:${command}`, parameters]);
    const reply = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    socket.write(`${Buffer.byteLength(message)}:${message}`);
    const [, , error, result] = await reply;
    if (error) throw new Error(`${command}: ${error.message}`);
    return result.value;
  };
}

/** Starts a Firefox without a screen. */
export async function startFirefox(program: string): Promise<FirefoxSession> {
  const profile = mkdtempSync(join(tmpdir(), 'batua-firefox-'));
  writeFileSync(join(profile, 'user.js'), 'user_pref("marionette.port", 0);\n');
  const firefox = spawn(program, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
    stdio: 'ignore',
  });
  const port = await eventually(() => {
    const text = readFileSync(join(profile, 'MarionetteActivePort'), 'utf8');
    if (!text) throw new Error('Firefox has not written its port yet.');
    return Number(text);
  });
  const socket = await eventually(
    () =>
      new Promise<Socket>((resolve, reject) => {
        const open = connect(port, '127.0.0.1', () => resolve(open)).on('error', reject);
      }),
  );
  const send = createCommander(socket);
  await send('NewSession');
  return {
    open: async (url) => void (await send('Navigate', { url })),
    run: (script) => send('ExecuteScript', { script, args: [] }),
    close: async () => {
      const ended = new Promise((resolve) => firefox.once('exit', resolve));
      firefox.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
