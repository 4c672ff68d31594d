import { QueryClient } from '@tanstack/react-query';
import { type Root, createRoot, hydrateRoot } from 'react-dom/client';
import { wireRows } from '../wire-rows.js';
import { domOf } from './dom-of.js';
import { endpoint } from './endpoint.js';
import { takeInteraction } from './interactions.js';
import { tree } from './tree.js';
import { loadVariant } from './variants.js';

const variant = await loadVariant(new URLSearchParams(location.search).get('variant') ?? '');
const place = document.createElement('div');
document.querySelector('#main')?.append(place);

let root: Root | undefined;
let queryClient = new QueryClient();
let count = 0;
let raisedBy = 0;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const task = () => new Promise((resolve) => setTimeout(resolve));

const radios = () =>
  place.querySelectorAll<HTMLElement>('[role="radio"], input[type="radio"]:not([aria-hidden])');
const options = () => place.querySelectorAll('.batua-option');
const balances = () => place.querySelectorAll('.batua-balance');
const button = () => place.querySelector<HTMLButtonElement>('.batua-refresh');

/** Waits until a condition holds, and then until the browser has drawn it and React has run its effects. */
async function shown(condition: () => boolean): Promise<void> {
  const patience = performance.now() + 30_000;
  while (!condition()) {
    if (performance.now() > patience) throw new Error('What the bench waits for does not appear.');
    await task();
  }
  await frame();
  await task();
  await task();
}

const isChosen = (index: number) => {
  const radio = radios()[index];
  return radio instanceof HTMLInputElement ? radio.checked : radio?.ariaChecked === 'true';
};

/** Loads rows into a new cache. */
async function prepare(rows: number): Promise<void> {
  await unmount();
  count = rows;
  raisedBy = 0;
  endpoint.rows = wireRows(rows, { now: Date.now() });
  queryClient = new QueryClient();
  await variant.prefetch(queryClient);
}

async function unmount(): Promise<void> {
  root?.unmount();
  root = undefined;
  place.replaceChildren();
  queryClient.clear();
  await frame();
}

async function mount(): Promise<void> {
  root = createRoot(place);
  root.render(tree(variant, queryClient));
  await shown(() => options().length === count);
}

/** Puts the HTML of the prepared rows on the page, as a server sends it. */
async function renderOnServer(): Promise<void> {
  const { renderToString } = await import('react-dom/server.browser');
  place.innerHTML = renderToString(tree(variant, queryClient));
  await frame();
}

async function hydrate(): Promise<void> {
  root = hydrateRoot(place, tree(variant, queryClient), {
    onRecoverableError: (error) => {
      throw error;
    },
  });
  // React attaches its properties while it hydrates.
  await shown(() => Object.keys(radios()[count - 1] ?? {}).some((key) => key.startsWith('__react')));
}

async function select(index: number): Promise<void> {
  radios()[index]?.click();
  await selected(index);
}

const selected = (index: number) => shown(() => isChosen(index));

const lastBalance = (index: number) => balances()[index]?.textContent;

/** Loads the list again with another balance in the first row. */
async function changeOne(): Promise<void> {
  const before = lastBalance(0);
  raisedBy += 1;
  const [changed] = wireRows(1, { now: Date.now(), checkedNow: true, raisedBy });
  if (changed) endpoint.rows = [changed, ...endpoint.rows.slice(1)];
  await variant.refetch(queryClient);
  await shown(() => lastBalance(0) !== before);
}

/** Sets other balances for the next refresh. */
async function raiseBalances(): Promise<void> {
  raisedBy += 1;
  endpoint.rows = wireRows(count, { now: Date.now(), checkedNow: true, raisedBy });
}

/** Starts a refresh of all balances. It waits for its answer. */
async function startRefresh(): Promise<void> {
  await raiseBalances();
  button()?.click();
  await refreshStarted();
}

const refreshStarted = () => shown(() => button()?.getAttribute('aria-disabled') === 'true');

/** Answers the refresh, which changes every balance. */
async function endRefresh(): Promise<void> {
  const before = lastBalance(count - 1);
  endpoint.answerRefresh();
  await shown(() => lastBalance(count - 1) !== before);
  await refreshEnded();
}

const refreshEnded = () => shown(() => button()?.getAttribute('aria-disabled') === 'false');

/** Answers the refresh when the customer next presses something. */
async function answerOnPress(): Promise<void> {
  addEventListener('pointerdown', () => endpoint.answerRefresh(), { capture: true, once: true });
}

/** Mounts the list with the same cache, chooses a row and unmounts the list, several times. */
async function mountAndUnmount(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await mount();
    await select(1);
    root?.unmount();
    await frame();
  }
}

const steps = {
  prepare,
  unmount,
  mount,
  renderOnServer,
  hydrate,
  select,
  selected,
  changeOne,
  raiseBalances,
  startRefresh,
  refreshStarted,
  endRefresh,
  refreshEnded,
  answerOnPress,
  mountAndUnmount,
};

/** What the bench calls over the DevTools protocol. Each step runs in a task of its own. */
const bench = {
  run: async (name: keyof typeof steps, ...args: number[]) => {
    await task();
    const step: (...args: number[]) => Promise<void> = steps[name];
    await step(...args);
  },
  dom: () => domOf(place),
  takeInteraction,
  /** Returns the middle of a row's radio, or of the refresh button, in pixels of the window. */
  middleOf: (row: number | null) => {
    const box = (row === null ? button() : radios()[row])?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  },
};

declare global {
  interface Window {
    bench: typeof bench;
  }
}

window.bench = bench;
