// Measures server rendering and operations on lists, in a process of its own with React's production build. Its parent
// sends the options and receives the results.
import { once } from 'node:events';
import { output } from './build.mjs';
import { inOrderOf, median } from './statistics.mjs';

const { serverRendering } = await import(`${output}node/server-render.js`);
const { operations } = await import(`${output}node/operations.js`);

const serverRows = 100;

/** Sizes whose times are compared. An operation is linear when its time grows as its size does. */
const [few, many] = [1000, 3000];

/** @returns CPU times of one rendering: for each variant a number for each round, in milliseconds. */
async function measureServer({ variants, rounds, times }) {
  const cpu = {};
  const renderings = new Map();
  for (const variant of variants) {
    const name = variant === 'control' ? 'hand-written' : variant;
    const rendering = await serverRendering(name, serverRows);
    renderings.set(variant, rendering);
  }
  // The engine compiles shared code, such as React, for all variants before the first round.
  for (let time = 0; time < 60; time += 1) for (const rendering of renderings.values()) rendering(1);
  for (let round = 0; round < rounds; round += 1) {
    for (const variant of inOrderOf(round, variants)) {
      // What one variant leaves behind must not count for the next.
      gc();
      (cpu[variant] ??= []).push(renderings.get(variant)(times));
    }
  }
  return cpu;
}

/** Returns the median CPU time of an operation, in milliseconds. */
function cpuOf(work, rounds) {
  const samples = Array.from({ length: Math.max(5, rounds) }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return median(samples);
}

const measureOperations = (rounds) =>
  Object.entries(operations).map(([name, operation]) => {
    const [small, large] = [operation(few), operation(many)];
    for (let time = 0; time < 10; time += 1) {
      small();
      large();
    }
    gc();
    const [first, second] = [cpuOf(small, rounds), cpuOf(large, rounds)];
    return { name, few, many, fewMs: first, manyMs: second, growth: second / first / (many / few) };
  });

const [options] = await once(process, 'message');
process.send({
  server: await measureServer(options),
  operations: measureOperations(options.rounds),
});
process.disconnect();
