import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { findWebKit } from '../../scripts/engines.mjs';

/** A WebKit page, driven by the W3C WebDriver protocol. Playwright cannot drive a distribution's WebKit. */
export interface WebKitSession {
  open: (url: string) => Promise<void>;
  /** Runs a function body in the page. Resolves to its JSON return value. */
  run: (body: string) => Promise<unknown>;
  /** Presses keys one after the other. Takes WebDriver's key values. */
  press: (...keys: string[]) => Promise<void>;
  close: () => Promise<void>;
}

export const keys = {
  tab: '\uE004',
  space: ' ',
  enter: '\uE007',
  down: '\uE015',
  up: '\uE013',
  left: '\uE012',
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Starts `Xvfb` and waits for its display number, which it writes to file descriptor 3. */
async function startScreen(program: string): Promise<{ display: string; process: ChildProcess }> {
  const started = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x1024x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [line] = (await once(started.stdio[3] as Readable, 'data')) as [Buffer];
  return { display: `:${line.toString().trim()}`, process: started };
}

/** Starts WebKitGTK without a screen, on a new `Xvfb`. */
export async function startWebKit(): Promise<WebKitSession> {
  const programs = findWebKit();
  if (!programs) throw new Error('WebKit is not installed. Install webkit2gtk-driver and xvfb.');
  const port = await freePort();
  const screen = await startScreen(programs.screen);
  const driver = spawn(programs.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: screen.display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });

  function stop() {
    driver.kill();
    screen.process.kill();
  }

  async function send(method: string, path: string, body?: object): Promise<unknown> {
    const init = { method, ...(body && { body: JSON.stringify(body) }) };
    const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(JSON.stringify(value));
    return value;
  }

  async function ready(): Promise<void> {
    for (let tries = 0; tries < 500; tries += 1) {
      if (await send('GET', '/status').catch(() => false)) return;
      await wait(100);
    }
    throw new Error('WebKitWebDriver did not start.');
  }

  async function begin(browser: string): Promise<string> {
    await ready();
    const options = { binary: browser, args: ['--automation'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
    const { sessionId } = (await send('POST', '/session', { capabilities })) as { sessionId: string };
    return `/session/${sessionId}`;
  }

  const at = await begin(programs.browser).catch((error: unknown) => {
    stop();
    throw error;
  });

  return {
    open: async (url) => void (await send('POST', `${at}/url`, { url })),
    run: (body) => send('POST', `${at}/execute/sync`, { script: body, args: [] }),
    async press(...pressed) {
      const actions = pressed.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await send('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async close() {
      await send('DELETE', at).catch(() => {});
      stop();
    },
  };
}
