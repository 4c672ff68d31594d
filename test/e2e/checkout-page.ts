import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium, firefox } from 'playwright-core';
import { expect } from 'vitest';
import { chromiumLaunchOptions } from '../../scripts/browser.mjs';
import { findFirefox } from '../../scripts/engines.mjs';

async function launch(): Promise<Browser> {
  if (process.env['E2E_BROWSER'] !== 'firefox') return chromium.launch(await chromiumLaunchOptions());
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('Firefox is not installed. Install firefox-esr or set FIREFOX_PATH.');
  return firefox.launch({ channel: 'moz-firefox', executablePath });
}

let launched: Promise<Browser> | undefined;

/**
 * Returns the Chromium that all test files of the process share, or the installed Firefox in the project `e2e-firefox`.
 * Playwright closes it when the process ends.
 */
export const theBrowser = (): Promise<Browser> => (launched ??= launch());

/** Opens the checkout in a new browser context and records the page's errors and warnings. */
export async function openCheckout(browser: Browser, url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ locale: 'en-IN', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    const network = message.text().startsWith('Failed to load resource');
    if (['error', 'warning'].includes(message.type()) && !network) complaints.push(message.text());
  });
  await page.goto(url);
  if (options.javaScriptEnabled !== false) await hydrated(page);
  return { context, page, complaints };
}

/** Waits until React has hydrated the page. React marks the elements that it owns. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('.header') ?? {}).some((key) => key.startsWith('__reactProps')),
  );
}

export const wallet = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

/** Returns the row of a wallet. */
export const row = (page: Page, name: string) =>
  page.locator('.batua-option').filter({ has: page.getByRole('radio', { name, exact: true }) });

export const payButton = (page: Page) => page.getByRole('button', { name: /^Pay(ing|\b)/ });

/** Waits until the page contains a text. The text can be invisible, for example in a live region. */
export const says = async (page: Page, text: string | RegExp): Promise<void> => {
  await page.getByText(text).first().waitFor({ state: 'attached' });
};

/** Waits for a heading. */
export const heading = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('heading', { name, exact: true }).waitFor();
};

export async function textOf(page: Page, name: string): Promise<string> {
  return (await row(page, name).innerText()).replaceAll(/\s+/g, ' ');
}

export const expectNoComplaints = (complaints: readonly string[]): void => expect(complaints).toEqual([]);
