// Compares batua with a hand-written list and with lists on other libraries, in one run. CONTRIBUTING.md describes it.
//   npm run bench -- --quick
//   npm run bench -- --variants batua,radix --rows 20,100 --throttle 1,4 --rounds 5 --only page
//   npm run bench -- --only interactions,memory --clicks 5 --mounts 10,50,100 --requests 1000,10000
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildForNode, buildPackage, buildPage, installPeers } from './build.mjs';
import { describeMachine, load } from './describe-machine.mjs';
import { measureInteractions } from './measure-interactions.mjs';
import { measureMemory } from './measure-memory.mjs';
import { measurePage } from './measure-page.mjs';
import { measureProxy } from './measure-proxy.mjs';
import { measureSize } from './measure-size.mjs';
import { pageCases } from './page-cases.mjs';
import { profile } from './profile.mjs';
import { quoteInReadme } from './quote-in-readme.mjs';
import { tableOf } from './table-of.mjs';
import { writeResults } from './write-results.mjs';

const known = ['batua', 'base-ui', 'react-aria', 'radix'];
const parts = ['page', 'interactions', 'memory', 'server', 'proxy', 'size'];

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    variants: { type: 'string' },
    rows: { type: 'string' },
    throttle: { type: 'string' },
    rounds: { type: 'string' },
    // Time for the rounds of the page. A busy machine has fewer rounds.
    minutes: { type: 'string' },
    // How often each kind of click is measured.
    clicks: { type: 'string' },
    // After how many mounts of the list, and after how many requests to the proxy, the heap is read.
    mounts: { type: 'string' },
    requests: { type: 'string' },
    only: { type: 'string', default: parts.join() },
    // Prints where the time of a variant goes, instead of measuring.
    profile: { type: 'string' },
  },
});

const namesOf = (text, allowed) => {
  const names = text.split(',');
  const wrong = names.find((name) => !allowed.includes(name));
  if (wrong === undefined) return names;
  console.error(`"${wrong}" is unknown. Known names: ${allowed.join(', ')}.`);
  process.exit(2);
};

const numbersOf = (text) => {
  if (text === undefined) return undefined;
  const numbers = text.split(',').map(Number);
  if (numbers.every((number) => number > 0)) return numbers;
  console.error(`"${text}" is not a list of numbers.`);
  process.exit(2);
};

/** The growth between two counts is what counts. */
const countsOf = (text) => {
  const counts = numbersOf(text);
  if (!counts || (counts.length > 1 && counts.every((count, at) => at === 0 || count > counts[at - 1])))
    return counts;
  console.error(`"${text}" is not a list of two or more growing numbers.`);
  process.exit(2);
};

const { quick } = values;
const only = namesOf(values.only, parts);
// The hand-written list is the base of every ratio. It is measured twice: the second time is the control.
const chosen = namesOf(values.variants ?? known.join(), known);
const variants = ['hand-written', 'control', ...chosen];
// Clicks on a slow CPU and many mounts take long.
const fewVariants = ['hand-written', ...(values.variants ? chosen : ['batua'])];
const [rows, throttles] = [numbersOf(values.rows), numbersOf(values.throttle)];
const cases = pageCases({ rows, throttles, quick });
const [rounds] = numbersOf(values.rounds) ?? [quick ? 3 : 15];
const [minutes] = numbersOf(values.minutes) ?? [quick ? 0.5 : 8];
const [clicks] = numbersOf(values.clicks) ?? [quick ? 1 : 5];
const mounts = countsOf(values.mounts) ?? (quick ? [5, 10, 20] : [10, 50, 100]);
const requests = countsOf(values.requests) ?? (quick ? [250, 500, 1000] : [1000, 5000, 10_000]);

const began = performance.now();
const log = (text) =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${text}`);

async function inChild(options) {
  const child = fork(fileURLToPath(new URL('measure-node.mjs', import.meta.url)), {
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: ['--expose-gc'],
  });
  const failed = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`measure-node: exit code ${code}`)),
  );
  failed.catch(() => {});
  child.send(options);
  const [results] = await Promise.race([once(child, 'message'), failed]);
  return results;
}

const measured = {};
const machine = describeMachine();
log('installing and building');
installPeers();
buildPackage();
if (values.profile) {
  await buildPage({ readable: true });
  await profile(values.profile, rows?.[0] ?? 100);
  process.exit();
}
if (only.includes('size')) measured.size = await measureSize(variants);
await buildForNode();
await buildPage();
if (only.includes('page')) {
  log(`page: ${cases.length} cases, ${variants.length} variants, ${rounds} rounds`);
  measured.page = await measurePage({
    variants,
    cases,
    rounds,
    seconds: minutes * 60,
    quick,
    onRound: (round) => log(`round ${round} of ${rounds}`),
  });
}
if (only.includes('interactions')) {
  log('interactions');
  measured.interactions = await measureInteractions({
    variants: fewVariants,
    rows: rows ?? [100],
    throttles: throttles ?? [20],
    clicks,
  });
}
if (only.includes('memory')) {
  log('memory');
  measured.memory = await measureMemory({
    variants: fewVariants,
    rows: rows?.[0] ?? 100,
    mounts,
    requests,
  });
}
if (only.includes('server')) {
  log('server rendering and operations');
  measured.node = await inChild({ variants, rounds, times: quick ? 10 : 15 });
}
if (only.includes('proxy')) {
  log('proxy');
  measured.proxy = await measureProxy({ rounds, requests: quick ? 300 : 500 });
}

const results = {
  table: tableOf({ variants, cases, measured }),
  measured,
  machine: {
    ...machine,
    loadAtEnd: load(),
    browser: measured.page?.browser,
    rounds: measured.page?.rounds ?? rounds,
  },
};
const isComplete =
  !quick && !rows && !throttles && variants.length === 6 && parts.every((part) => only.includes(part));
if (isComplete) quoteInReadme(results);
log(`wrote ${writeResults({ name: isComplete ? 'bench' : 'quick', ...results }).join(', ')}`);
