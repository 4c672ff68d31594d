import { setTimeout } from 'node:timers/promises';

/** Milliseconds of CPU time on the page's main thread. The protocol's own work is not counted. */
const cpuOf = ({ TaskDuration, DevToolsCommandDuration, ScriptDuration }) => ({
  total: 1000 * (TaskDuration - DevToolsCommandDuration),
  script: 1000 * ScriptDuration,
});

/**
 * Opens a page with one variant in a context of its own.
 *
 * @param browser Playwright's browser.
 * @param {string} url URL of the built page.
 * @param {string} variant Name of the variant's file.
 */
export async function openPage(browser, url, variant) {
  const context = await browser.newContext({ viewport: { width: 800, height: 900 } });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(`${url}?variant=${variant}`);
  await page.waitForFunction('window.bench');
  const session = await context.newCDPSession(page);
  // Time of the thread instead of the clock: what other processes take does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });

  async function evaluate(expression) {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`${variant}: ${exceptionDetails.exception?.description}`);
    if (errors.length > 0) throw new Error(`${variant}: ${errors[0]}`, { cause: errors[0] });
    return result.value;
  }

  async function metrics() {
    const { metrics: list } = await session.send('Performance.getMetrics');
    return Object.fromEntries(list.map(({ name, value }) => [name, value]));
  }

  const run = (...step) => evaluate(`bench.run(${step.map((part) => JSON.stringify(part)).join()})`);
  const slowDown = (rate) => session.send('Emulation.setCPUThrottlingRate', { rate });

  return {
    run,
    /** Makes the CPU slower by a factor. */
    slowDown,
    /**
     * Clicks with the mouse, as a customer does, and returns how long the interaction took, in milliseconds.
     *
     * @param {number | null} row Index of the row whose radio is clicked, or null for the refresh button.
     * @param {number} held How long the mouse button is down, in milliseconds.
     */
    async click(row, held = 0) {
      const at = { ...(await evaluate(`bench.middleOf(${row})`)), button: 'left', clickCount: 1 };
      await session.send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed' });
      await setTimeout(held);
      await session.send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased' });
      return await evaluate('bench.takeInteraction()');
    },
    /** Runs a step, on a CPU that is slower by a factor, and returns its CPU time. */
    async timed(factor, ...step) {
      await evaluate('gc()');
      if (factor > 1) await slowDown(factor);
      const before = cpuOf(await metrics());
      await run(...step);
      const after = cpuOf(await metrics());
      if (factor > 1) await slowDown(1);
      return { total: after.total - before.total, script: after.script - before.script };
    },
    dom: () => evaluate('bench.dom()'),
    /** Returns the bytes that the page's scripts use after garbage collection, and its nodes and event listeners. */
    async memory() {
      for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
      const { JSHeapUsedSize: heap, Nodes: nodes, JSEventListeners: listeners } = await metrics();
      return { heap, nodes, listeners };
    },
    session,
    close: () => context.close(),
  };
}
