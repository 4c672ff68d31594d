import { isCommonAssetRequest } from 'msw';
import { type SetupWorker, setupWorker } from 'msw/browser';

const ownRequest = /iframe\.html|index\.json|sb-|@vite|@react-refresh|__vitest|virtual:/;

let started: Promise<SetupWorker> | undefined;

/**
 * The service worker that answers for the merchant's server. A request that no story expects is an error.
 * One, however often it is asked for: the stories of a docs page begin at the same time.
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
  // A docs page shows many stories at once, each at an endpoint of its own. When one ends, the others go on.
  worker.resetHandlers = () => {};
  return worker;
}
