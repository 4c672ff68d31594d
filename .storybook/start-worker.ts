import { isCommonAssetRequest } from 'msw';
import { type SetupWorker, setupWorker } from 'msw/browser';

const ownRequest = /iframe\.html|index\.json|sb-|@vite|@react-refresh|__vitest|virtual:/;

let started: Promise<SetupWorker> | undefined;

/**
 * Starts the service worker that answers in place of the merchant's server, once for all stories of a page. A request
 * that no story expects is an error.
 */
export function startWorker(): Promise<SetupWorker> {
  started ??= start();
  return started;
}

async function start(): Promise<SetupWorker> {
  const worker = setupWorker();
  await worker.start({
    quiet: true,
    onUnhandledRequest(request, print) {
      if (!isCommonAssetRequest(request) && !ownRequest.test(request.url)) print.error();
    },
  });
  // A docs page shows many stories at once, each with its own endpoint. The others continue when one ends.
  worker.resetHandlers = () => {};
  return worker;
}
