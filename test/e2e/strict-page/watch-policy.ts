import type { Page } from 'playwright-core';

declare global {
  var violations: string[];
}

/** Records policy violations, errors and warnings of a page, starting before its first script. */
export async function watchPolicy(page: Page): Promise<() => Promise<string[]>> {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    const network = message.text().startsWith('Failed to load resource');
    if (['error', 'warning'].includes(message.type()) && !network) complaints.push(message.text());
  });
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      globalThis.violations.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
  // Firefox always requests an icon.
  return async () =>
    [...(await page.evaluate(() => globalThis.violations)), ...complaints].filter(
      (report) => !report.includes('/favicon.ico'),
    );
}
