import { QueryClient } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { endpoint } from '../page/endpoint.js';
import { tree } from '../page/tree.js';
import { loadVariant } from '../page/variants.js';
import { wireRows } from '../wire-rows.js';

/**
 * Returns a function that renders a list with the given rows on the server and returns the CPU time of one rendering,
 * in milliseconds.
 */
export async function serverRendering(name: string, rows: number): Promise<(times: number) => number> {
  const variant = await loadVariant(name);
  endpoint.rows = wireRows(rows, { now: Date.now() });
  const queryClient = new QueryClient();
  await variant.prefetch(queryClient);
  const render = () => renderToString(tree(variant, queryClient));
  const html = render();
  if (html.split('batua-option"').length !== rows + 1) throw new Error(`${name} renders other rows.`);
  return (times) => {
    const before = process.cpuUsage();
    for (let time = 0; time < times; time += 1) render();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / times;
  };
}
