import { openBrowser } from './measure-page.mjs';
import { openPage } from './open-page.mjs';

/** Milliseconds. A page with a longer INP needs improvement: https://web.dev/articles/inp */
const goal = 200;

/** Rows on the first screen. The mouse clicks them in turn. */
const visibleRows = 6;

/** How long the mouse button is down while a refresh ends, in milliseconds. The click then meets another part of it. */
const holds = [60, 240, 20, 120, 480];

const names = {
  select: 'select another row',
  press: 'press Refresh',
  end: 'select another row as the answer of a refresh arrives',
};

/** Clicks and returns the milliseconds of each interaction. */
async function clickThrough({ run, click }, clicks) {
  const samples = { select: [], press: [], end: [] };
  for (let time = 0; time < clicks; time += 1) {
    const [one, other] = [(2 * time + 1) % visibleRows, (2 * time + 2) % visibleRows];
    samples.select.push(await click(one));
    await run('selected', one);
    await run('raiseBalances');
    samples.press.push(await click(null));
    await run('refreshStarted');
    await run('answerOnPress');
    samples.end.push(await click(other, holds[time % holds.length]));
    await run('selected', other);
    await run('refreshEnded');
  }
  return samples;
}

/**
 * Measures how long a customer waits after a real click on a slow CPU, by the browser's Event Timing.
 *
 * @param {number} options.clicks How often each kind of interaction is measured.
 * @returns For each kind, number of rows and throttle: milliseconds of each variant, one number for each click.
 */
export async function measureInteractions({ variants, rows, throttles, clicks }) {
  const { browser, url, close } = await openBrowser();
  const results = [];
  try {
    for (const count of rows) {
      for (const throttle of throttles) {
        const kinds = Object.entries(names).map(([kind, name]) => ({
          kind,
          name: `${name}, ${count} rows, CPU ÷ ${throttle}`,
          goal,
          samples: {},
        }));
        for (const variant of variants) {
          const page = await openPage(browser, url, variant);
          await page.run('prepare', count);
          await page.run('mount');
          // The engine compiles the code.
          await clickThrough(page, 1);
          await page.slowDown(throttle);
          const samples = await clickThrough(page, clicks);
          for (const { kind, samples: all } of kinds) all[variant] = samples[kind];
          await page.close();
        }
        results.push(...kinds);
      }
    }
    return results;
  } finally {
    await close();
  }
}
