import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { browserAnd } from './browser-and.js';
import { row, wallet } from './checkout-page.js';
import { type ScenarioName, policy, serveStrictPage } from './strict-page/serve-strict-page.js';
import { watchPolicy } from './strict-page/watch-policy.js';

const world = browserAnd(serveStrictPage);

afterEach(() => {
  world.site.startOver();
  world.site.spoil((html) => html);
});

async function open(rendered: 'server' | 'browser', scenario: ScenarioName, linking = false) {
  const page = await world.browser.newPage({ locale: 'en-IN' });
  const reports = await watchPolicy(page);
  const response = await page.goto(world.site.url(rendered, scenario, linking));
  expect(response?.headers()['content-security-policy']).toBe(policy);
  return { page, reports };
}

const refresh = (page: Page) => page.getByRole('button', { name: 'Refresh balances' });

describe.each(['server', 'browser'] as const)(
  'under the strictest policy, rendered by the %s',
  (rendered) => {
    test('reports nothing when a customer refreshes and selects a wallet', async () => {
      const { page, reports } = await open(rendered, 'linked');

      await refresh(page).click();
      await row(page, 'MobiKwik').getByText('₹586.20').waitFor();
      await row(page, 'MobiKwik').click();

      expect(await wallet(page, 'MobiKwik').isChecked()).toBe(true);
      expect(await page.locator('.batua-option[data-selected]').count()).toBe(1);
      expect(await reports()).toEqual([]);
      await page.close();
    });

    test.each([
      'empty',
      'onlyUnlinked',
      'payLater',
      'longNames',
      'oddities',
      'loading',
      'signedOut',
      'rateLimited',
      'providerDown',
    ] as const)('reports nothing in the state %s', async (scenario) => {
      const { page, reports } = await open(rendered, scenario);

      await page
        .locator(
          '.batua-wallet-list :is(.batua-option, .batua-error-message, .batua-empty, .batua-unlinked-wallet)',
        )
        .first()
        .waitFor();

      expect(await reports()).toEqual([]);
      await page.close();
    });

    test.each(['refreshing', 'refreshFails', 'refreshRateLimited', 'providerStuck'] as const)(
      'reports nothing during and after the refresh %s',
      async (scenario) => {
        const { page, reports } = await open(rendered, scenario);

        await refresh(page).click();
        await page
          .locator('.batua-button[data-busy], .batua-error-message, .batua-note:text("Not updated")')
          .first()
          .waitFor();

        expect(await reports()).toEqual([]);
        await page.close();
      },
    );
  },
);

test.each(['server', 'browser'] as const)(
  'reports nothing when a customer links, refreshes and removes a wallet, rendered by the %s',
  async (rendered) => {
    const { page, reports } = await open(rendered, 'linked', true);

    await page.getByRole('button', { name: 'Link Freecharge' }).click();
    await page.getByRole('textbox').pressSequentially('1234');
    await page.keyboard.press('Enter');
    await wallet(page, 'Freecharge').waitFor();
    await page.getByRole('button', { name: 'Refresh balances' }).click();
    await row(page, 'MobiKwik').getByText('₹586.20').waitFor();
    await wallet(page, 'MobiKwik').check();
    await page.getByRole('button', { name: 'Remove MobiKwik' }).click();
    await row(page, 'MobiKwik')
      .getByRole('button', { name: /^Remove/ })
      .last()
      .click();
    await page.getByRole('button', { name: 'Link MobiKwik' }).waitFor();

    expect(await reports()).toEqual([]);
    await page.close();
  },
);

test('applies the styles under the policy', async () => {
  const { page } = await open('server', 'linked');

  expect(
    await page
      .locator('.batua-option')
      .first()
      .evaluate((element) => getComputedStyle(element).display),
  ).toBe('flex');
  await page.close();
});

describe('the check detects', () => {
  test('a style attribute in the server’s HTML', async () => {
    world.site.spoil((html) => html.replace('<fieldset', '<fieldset style="margin:0"'));
    const { page, reports } = await open('server', 'linked');
    await refresh(page).waitFor();

    await expect.poll(reports).toContain('style-src-attr inline');
    await page.close();
  });

  test.each([
    ['a style attribute', 'style-src-attr inline', (row: Element) => row.setAttribute('style', 'color: red')],
    [
      'a style element',
      'style-src-elem inline',
      (row: Element) => {
        const style = document.createElement('style');
        style.textContent = '* { color: red }';
        row.append(style);
      },
    ],
  ] as const)('%s that a script adds', async (_what, report, spoil) => {
    const { page, reports } = await open('browser', 'linked');
    await wallet(page, 'Paytm').waitFor(); // a skeleton row would disappear
    await page.locator('.batua-option').first().evaluate(spoil);

    await expect.poll(reports).toContain(report);
    await page.close();
  });

  test('HTML from a string', async () => {
    const { page, reports } = await open('browser', 'linked');
    await wallet(page, 'Paytm').waitFor();
    await page
      .locator('.batua-name')
      .first()
      .evaluate((name) => {
        try {
          name.innerHTML = '<b>Paytm</b>';
        } catch {
          // Trusted Types also throw an error.
        }
      });

    await expect.poll(reports).toContain('require-trusted-types-for trusted-types-sink');
    await page.close();
  });
});
