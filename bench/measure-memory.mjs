import { openBrowser } from './measure-page.mjs';
import { openPage } from './open-page.mjs';
import { startServer } from './proxy-server.mjs';
import { sendRequests } from './send-requests.mjs';

/** Wallets in each answer of the proxy. */
const wallets = 10;

/** Returns the heap of a page after a list has been mounted, used and unmounted several times. */
async function measureMounts(variant, rows, mounts) {
  const { browser, url, close } = await openBrowser();
  try {
    const page = await openPage(browser, url, variant);
    await page.run('prepare', rows);
    const samples = [];
    for (const [index, count] of mounts.entries()) {
      await page.run('mountAndUnmount', count - (mounts[index - 1] ?? 0));
      samples.push({ count, ...(await page.memory()) });
    }
    return samples;
  } finally {
    await close();
  }
}

/**
 * Returns the heap of a proxy's process after several requests. Each is of another customer, so that what the proxy
 * keeps for a customer counts.
 */
async function measureRequests(role, requests) {
  const upstream = await startServer('upstream');
  const server = await startServer(role, upstream.url);
  try {
    const samples = [];
    for (const [index, count] of requests.entries()) {
      const total = count - (requests[index - 1] ?? 0);
      await sendRequests(server, { wallets, total, newCustomers: true });
      samples.push({ count, heap: await server.heap() });
    }
    return samples;
  } finally {
    for (const each of [server, upstream]) await each.stop();
  }
}

/**
 * Measures whether memory stays flat.
 *
 * @param {number[]} options.mounts Counts of mounts of the list after which the heap is read, in ascending order.
 * @param {number[]} options.requests Counts of requests to the proxy after which the heap is read, in ascending order.
 * @returns `page` and `proxy`: for each variant a sample after each count, with the bytes of the heap after garbage
 *   collection.
 */
export async function measureMemory({ variants, rows, mounts, requests }) {
  const results = { rows, page: {}, proxy: {} };
  for (const variant of variants) {
    results.page[variant] = await measureMounts(variant, rows, mounts);
  }
  for (const role of ['bare', 'batua']) results.proxy[role] = await measureRequests(role, requests);
  return results;
}
