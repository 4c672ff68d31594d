import { markdownTable } from './markdown-table.mjs';
import { median } from './statistics.mjs';
import { titles } from './titles.mjs';

/** Returns the table of waiting times after clicks, with the goal for the longest. */
export function interactionsText(interactions) {
  const variants = Object.keys(interactions[0].samples);
  const head = [
    'real clicks: median and longest wait, in ms',
    ...variants.map((name) => titles[name]),
    'goal of the longest',
  ];
  const rows = interactions.map(({ name, goal, samples }) => [
    name,
    ...variants.map((variant) => `${median(samples[variant])}, ${Math.max(...samples[variant])}`),
    `< ${goal}`,
  ]);
  return markdownTable(head, rows);
}
