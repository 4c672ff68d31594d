import { measuredSteps } from './page-cases.mjs';
import { openBrowser } from './measure-page.mjs';
import { openPage } from './open-page.mjs';

const times = 15;

/** Returns the time of each function without what it calls, in milliseconds of one run, the longest first. */
function selfTimes({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const byFunction = new Map();
  samples.forEach((id, index) => {
    const { functionName, url, lineNumber } = byId.get(id).callFrame;
    if (functionName === '(idle)') return;
    const file = url
      .split('/')
      .pop()
      .replace(/-[\w-]{8}\.js$/, '.js');
    const key = `${functionName || '(anonymous)'} ${file ? `${file}:${lineNumber + 1}` : ''}`;
    byFunction.set(key, (byFunction.get(key) ?? 0) + timeDeltas[index] / 1000 / times);
  });
  return [...byFunction].sort((a, b) => b[1] - a[1]);
}

/** Returns the functions of a profile with what they call, in milliseconds of one run. */
function totalTimes({ nodes, samples, timeDeltas }) {
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const names = new Map(nodes.map((node) => [node.id, node.callFrame.functionName || '(anonymous)']));
  const totals = new Map();
  samples.forEach((id, index) => {
    const seen = new Set();
    for (let at = id; at !== undefined; at = parents.get(at)) seen.add(names.get(at));
    if (seen.has('(idle)')) return;
    for (const name of seen) totals.set(name, (totals.get(name) ?? 0) + timeDeltas[index] / 1000 / times);
  });
  return [...totals].sort((a, b) => b[1] - a[1]);
}

const columns = (entries, count) =>
  entries
    .slice(0, count)
    .map(([name, ms]) => `${ms.toFixed(3).padStart(9)} ms  ${name}`)
    .join('\n');

/** Profiles mount, selection and refresh of a variant, and prints the functions that take the most time. */
export async function profile(variant, rows) {
  const { browser, url, close } = await openBrowser();
  try {
    const page = await openPage(browser, url, variant);
    const { session, run } = page;
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: 100 });
    for (const [name, steps] of Object.entries(measuredSteps)) {
      const all = { nodes: [], samples: [], timeDeltas: [] };
      for (let time = 0; time < times + 3; time += 1) {
        for (const step of steps.before(rows)) await run(...step);
        await session.send('Profiler.start');
        await run(...steps.measured);
        const { profile: part } = await session.send('Profiler.stop');
        // The first runs are slower: the engine has not compiled the code yet.
        if (time >= 3) append(all, part, time);
      }
      console.log(`\n${variant}, ${name}, ${rows} rows: self time`);
      console.log(columns(selfTimes(all), 30));
      console.log(`\n${variant}, ${name}, ${rows} rows: time with what it calls`);
      console.log(columns(totalTimes(all), 45));
    }
  } finally {
    await close();
  }
}

/** Joins profiles. The IDs of their nodes overlap, so each gets a prefix. */
function append(all, { nodes, samples, timeDeltas }, prefix) {
  const unique = (id) => `${prefix}:${id}`;
  for (const node of nodes) {
    all.nodes.push({ ...node, id: unique(node.id), children: node.children?.map(unique) });
  }
  for (const id of samples) all.samples.push(unique(id));
  for (const delta of timeDeltas) all.timeDeltas.push(delta);
}
