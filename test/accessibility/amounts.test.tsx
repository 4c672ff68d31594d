import '../../src/styles/styles.css'; // before the styles of linking
import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { type Scenario, scenarios } from '../../src/testing/scenarios.js';
import { linkedWallet } from '../../src/testing/data/wallet-fixture.js';
import { LinkingPage, withWallets } from '../../stories/linking-page.js';
import { checkout } from '../components/checkout.js';
import { layoutProblems, noProblems, onNarrowPages, spaceText } from './narrow-page.js';

onNarrowPages();

/** Returns the amounts that take more than one line. */
const broken = () =>
  [...document.querySelectorAll('.batua-amount')]
    .filter((amount) => new Set([...textRects(amount)].map(({ top }) => Math.round(top))).size > 1)
    .map(({ textContent }) => textContent);

function textRects(element: Element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getClientRects();
}

const fortune = withWallets([linkedWallet('PAYTM', { balance: 123_456_789.5, lastRefreshed: Date.now() })]);

test.each<[string, Scenario]>([
  ['everyday wallets', scenarios.linked],
  ['long names', scenarios.longNames],
  ['pay later', scenarios.payLater],
  ['oddities', scenarios.oddities],
  ['a balance of crores', fortune],
])('breaks no amount inside the number at 320 px and double text size: %s', async (_what, scenario) => {
  checkout(scenario).open(<LinkingPage amount={1499} />);
  await waitFor(() => expect(document.querySelector('.batua-skeleton, .batua-bar')).toBeNull());
  expect(document.querySelector('.batua-amount')).not.toBeNull();

  expect(broken()).toEqual([]);
  spaceText();
  expect(broken()).toEqual([]);
  expect(layoutProblems()).toEqual(noProblems);
});

/** Returns the empty space between two lines of a row's words, where it is more than the height of half a line. */
function blankLines(): string[] {
  return [...document.querySelectorAll('.batua-row-body')].flatMap((body) => {
    const boxes = [...body.children]
      .filter((child) => child.checkVisibility() && child.getBoundingClientRect().height > 0)
      .map((child) => child.getBoundingClientRect())
      .toSorted((one, other) => one.top - other.top);
    let bottom = body.getBoundingClientRect().top;
    const gaps: string[] = [];
    for (const box of boxes) {
      if (box.top - bottom > 12) gaps.push(`${Math.round(box.top - bottom)} px in ${body.textContent}`);
      bottom = Math.max(bottom, box.bottom);
    }
    return gaps;
  });
}

test.each([
  ['on a phone', 390, '100%'],
  ['on a small phone', 320, '100%'],
  ['with double text size', 390, '200%'],
])('leaves no blank line in a row %s', async (_where, width, fontSize) => {
  await page.viewport(width, 844);
  document.documentElement.style.fontSize = fontSize;
  checkout(scenarios.payLater).open(<LinkingPage amount={1499} defaultValue="wlt_paytm" />);
  await waitFor(() => expect(document.querySelector('.batua-skeleton, .batua-bar')).toBeNull());

  expect(blankLines()).toEqual([]);
});
