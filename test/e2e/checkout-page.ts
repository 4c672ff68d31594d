import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium, firefox } from 'playwright-core';
import { expect } from 'vitest';
import { chromiumLaunchOptions } from '../../scripts/browser.mjs';
import { findFirefox } from '../../scripts/engines.mjs';

/** Starts Chromium, or in the project `e2e-firefox` the machine's Firefox. */
export async function launch(): Promise<Browser> {
  if (process.env['E2E_BROWSER'] !== 'firefox') return chromium.launch(await chromiumLaunchOptions());
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('There is no Firefox here: install firefox-esr, or set FIREFOX_PATH.');
  return firefox.launch({ channel: 'moz-firefox', executablePath });
}

/** Opens the checkout in a browser of its own and remembers what the page complained of. */
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

/** Waits until React has taken the page over: it marks the elements that it owns. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('.header') ?? {}).some((key) => key.startsWith('__reactProps')),
  );
}

export const wallet = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

/** The row of a wallet, with its balance and hints. */
export const row = (page: Page, name: string) =>
  page.locator('.batua-option').filter({ has: page.getByRole('radio', { name, exact: true }) });

export const payButton = (page: Page) => page.getByRole('button', { name: /^Pay(ing|\b)/ });

/** Waits until the page shows a text, also where no one would see it (a live region). */
export const says = async (page: Page, text: string | RegExp): Promise<void> => {
  await page.getByText(text).first().waitFor({ state: 'attached' });
};

/** Waits for a heading, by which the customer knows where they are. */
export const heading = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('heading', { name, exact: true }).waitFor();
};

export async function textOf(page: Page, name: string): Promise<string> {
  return (await row(page, name).innerText()).replaceAll(/\s+/g, ' ');
}

export const expectNoComplaints = (complaints: readonly string[]): void => expect(complaints).toEqual([]);
