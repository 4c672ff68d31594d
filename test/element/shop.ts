import { http } from 'msw';
import { onTestFinished } from 'vitest';
import '../../src/element.js';
import { createJuspayEmulator } from '../../src/testing/create-juspay-emulator.js';
import { type Scenario, scenarios } from '../../src/testing/scenarios.js';
import { walletsHandlers } from '../../src/testing/msw.js';
import { networkWorker } from '../network-worker.js';
import '../../src/styles/styles.css';
import '../../src/linking/linking.css';

/** Starts a merchant's server on the emulator. Returns the requests that it has received. */
export function openShop(scenario: Scenario = scenarios.linked): Request[] {
  const requests: Request[] = [];
  networkWorker.use(
    http.all('/api/*', ({ request }) => {
      requests.push(request.clone());
    }),
    ...walletsHandlers(scenario, { emulator: createJuspayEmulator(scenario) }),
  );
  return requests;
}

/** Returns the requests for the list. */
export const lists = (requests: readonly Request[]) => requests.filter(({ method }) => method === 'GET');

/** Shows HTML until the end of the test. */
export function show(html: string): HTMLElement {
  const main = document.createElement('main');
  main.innerHTML = html;
  document.body.append(main);
  onTestFinished(() => main.remove());
  return main;
}

/** Returns the only element in a part that matches. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as `querySelector` has it
export function find<Found extends Element = HTMLElement>(
  selector: string,
  part: ParentNode = document,
): Found {
  const found = part.querySelector<Found>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}.`);
  return found;
}

export const theList = (part: ParentNode = document) =>
  find<HTMLElementTagNameMap['batua-wallet-list']>('batua-wallet-list', part);

/** Waits until timers that have no delay have run. */
export const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Returns what a form sends for the wallet. */
export const sent = (form: HTMLFormElement) => new FormData(form).get('wallet');
