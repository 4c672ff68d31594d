import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { chromiumLaunchOptions } from '../scripts/browser.mjs';
import { benchFolder, output } from './build.mjs';
import { openPage } from './open-page.mjs';
import { inOrderOf, median } from './statistics.mjs';

/** Rounds in which the heap is measured. It hardly varies, and it takes long. */
const heapRounds = 3;

/** Serves the built page and opens Chromium. */
export async function openBrowser() {
  const server = await preview({
    configFile: false,
    root: benchFolder,
    logLevel: 'error',
    build: { outDir: `${output}page` },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const { port } = server.httpServer.address();
  const options = await chromiumLaunchOptions();
  const args = [...options.args, '--js-flags=--expose-gc'];
  const browser = await chromium.launch({ ...options, args });
  return {
    browser,
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * Measures every case for every variant, interleaved. Each round has new pages, and each case runs once before it is
 * measured, so that the engine has compiled it.
 *
 * @param {number} options.rounds The largest number of rounds.
 * @param {number} options.seconds No round begins that would end after this time.
 * @returns CPU times: for each case and variant a number for each round.
 */
export async function measurePage({ variants, cases, rounds, seconds, quick, onRound }) {
  const began = performance.now();
  const isTime = (round) => (performance.now() - began) * (1 + 1 / round) < seconds * 1000;
  const { browser, url, close } = await openBrowser();
  const cpu = Object.fromEntries(cases.map(({ id }) => [id, {}]));
  const heap = {};
  let done = 0;
  const dom = {};
  try {
    for (let round = 0; round < rounds && (round === 0 || isTime(round)); round += 1) {
      const pages = new Map();
      for (const variant of variants) pages.set(variant, await openPage(browser, url, fileOf(variant)));
      for (const entry of cases) {
        for (const variant of inOrderOf(round, variants)) {
          const sample = await measureCase(pages.get(variant), entry, quick);
          (cpu[entry.id][variant] ??= []).push(sample);
        }
      }
      for (const [variant, page] of pages) {
        if (round === 0) dom[variant] = await readDom(page);
        if (round < heapRounds) (heap[variant] ??= []).push(await measureHeap(page));
        await page.close();
      }
      done = round + 1;
      onRound(done);
    }
    return { cpu, heap, dom, rounds: done, browser: browser.version() };
  } finally {
    await close();
  }
}

/** The control is the hand-written list once more. Its ratio would be 1 on a machine without noise. */
const fileOf = (variant) => (variant === 'control' ? 'hand-written' : variant);

async function measureCase(page, { measure, repeats, throttle, rows }, quick) {
  const { run } = page;
  const timed = (...step) => page.timed(throttle, ...step);
  // A long list compiles its code by itself.
  if (rows <= 500) await measure({ run, timed: run }, 1);
  const samples = await measure({ run, timed }, quick ? Math.ceil(repeats / 2) : repeats);
  return {
    total: median(samples.map(({ total }) => total)),
    script: median(samples.map(({ script }) => script)),
  };
}

/** Returns the bytes of the heap that one row takes. */
async function measureHeap(page) {
  const at = async (rows) => {
    await page.run('prepare', rows);
    await page.run('mount');
    return (await page.memory()).heap;
  };
  const [few, many] = [await at(100), await at(600)];
  return (many - few) / 500;
}

async function readDom(page) {
  await page.run('prepare', 20);
  await page.run('mount');
  await page.run('select', 1);
  return await page.dom();
}
