import { expect, test } from 'vitest';
import { bundleStyles } from '../../scripts/bundle-styles.js';
import { theBrowser } from './checkout-page.js';

const elements = 1_000;

/**
 * Returns the selectors of the style sheets that the browser tests for each element of a page without wallets, by the
 * browser's own count. A browser finds selectors by a class, an attribute or a tag, and tests all others for every
 * element. A list inside of `:where()` or `:is()` gives it nothing to find.
 */
async function testedFor(tag: string): Promise<string[]> {
  const page = await (await theBrowser()).newPage();
  const css = ['src/styles/styles.css', 'src/linking/linking.css'].map(bundleStyles).join('\n');
  await page.setContent(`<style>${css}</style><main></main>`);
  const session = await page.context().newCDPSession(page);
  const attempts = new Map<string, number>();
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) {
      for (const { selector, match_attempts } of event.args.selector_stats?.selector_timings ?? [])
        attempts.set(selector, (attempts.get(selector) ?? 0) + match_attempts);
    }
  });
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['disabled-by-default-blink.debug', 'devtools.timeline'] },
  });
  await page.evaluate(
    ([name, count]) => {
      const main = document.querySelector('main');
      if (main) main.innerHTML = `<${name} class="shop">text</${name}>`.repeat(count);
      return document.body.offsetHeight;
    },
    [tag, elements] as const,
  );
  await session.send('Tracing.end');
  await complete;
  await page.close();
  // The browser's own sheet has a rule for the tag.
  return [...attempts]
    .filter(([selector, count]) => count >= elements && selector !== tag)
    .map(([selector]) => selector);
}

test.each([
  ['div', 10],
  ['span', 16],
])('tests few selectors for a <%s> of the page', async (tag, most) => {
  const tested = await testedFor(tag);

  expect(tested.length, tested.join('\n')).toBeGreaterThan(0);
  expect(tested.length, tested.join('\n')).toBeLessThanOrEqual(most);
});

interface TraceEvent {
  args: { selector_stats?: { selector_timings: { selector: string; match_attempts: number }[] } };
}
