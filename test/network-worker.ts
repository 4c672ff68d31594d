import { isCommonAssetRequest } from 'msw';
import { setupWorker } from 'msw/browser';

/** The service worker that answers in place of a merchant's server. The test files of a page share it. */
export const networkWorker = setupWorker();

const ownRequest = /^\/(?:@|src\/|test\/|node_modules\/|__vitest|\.storybook|stories\/)/;

let started: Promise<unknown> | undefined;

/** Starts the worker on the first call. A request that no handler expects is an error. */
export async function startNetworkWorker(): Promise<void> {
  started ??= networkWorker.start({
    quiet: true,
    onUnhandledRequest(request, print) {
      if (!isCommonAssetRequest(request) && !ownRequest.test(new URL(request.url).pathname)) print.error();
    },
  });
  await started;
}
