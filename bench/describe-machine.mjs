import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';

/** Returns what ran the bench. `load` is the average number of running processes in the last minute. */
export const describeMachine = () => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
  system: `${platform()} ${release()} ${arch()}`,
  node: process.versions.node,
  date: new Date().toISOString().slice(0, 10),
  load: load(),
});

/** Returns the load of the last minute. */
export const load = () => Number(loadavg()[0]?.toFixed(2));
