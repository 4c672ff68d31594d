import '../../src/styles/styles.css'; // before the styles of linking
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LinkingPage, freecharge } from '../../stories/linking-page.js';
import { type Scenario, scenarios } from '../../src/testing/scenarios.js';
import { checkout } from './checkout.js';

beforeEach(() => page.viewport(1200, 900));

/** Opens the list in a column of 280 px on a wide page. */
async function openColumn(scenario: Scenario) {
  checkout(scenario).open(
    <div data-testid="column" style={{ inlineSize: 280 }}>
      <LinkingPage amount={600} providers={['MOBIKWIK']} />
    </div>,
  );
  await waitFor(() => expect(document.querySelector('.batua-skeleton, .batua-bar')).toBeNull());
}

/** Returns the classes of elements that are wider than the column, or that scroll. */
function tooWide(): string[] {
  const { left, right } = screen.getByTestId('column').getBoundingClientRect();
  return [...screen.getByTestId('column').querySelectorAll('*')]
    .filter((element) => !element.closest('.batua-live-region, .batua-visually-hidden'))
    .filter((element) => {
      const box = element.getBoundingClientRect();
      const scrolls =
        getComputedStyle(element).display !== 'inline' && element.scrollWidth > element.clientWidth + 1;
      return box.width > 0 && (box.right > right + 0.5 || box.left < left - 0.5 || scrolls);
    })
    .map((element) => `${element.tagName} ${element.className}`);
}

test.each([
  ['everyday wallets', scenarios.linked],
  ['long names', scenarios.longNames],
  ['pay later', scenarios.payLater],
  ['an error', scenarios.providerDown],
])('fits a column of 280 px: %s', async (_name, scenario) => {
  await openColumn(scenario);

  expect(tooWide()).toEqual([]);
});

test('fits a column of 280 px with an open step', async () => {
  await openColumn(freecharge());
  await userEvent.click(await screen.findByRole('button', { name: 'Link Freecharge' }));
  await screen.findByRole('textbox');

  expect(tooWide()).toEqual([]);
});

test('keeps at least 96 px for the words of a row in a column of 280 px', async () => {
  await openColumn(scenarios.linked);

  for (const body of document.querySelectorAll('.batua-row-body')) {
    expect(body.getBoundingClientRect().width).toBeGreaterThanOrEqual(96);
  }
});
