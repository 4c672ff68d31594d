import type { BrowserContext, Page } from 'playwright-core';

/**
 * Collects everything that reaches a browser. Records the headers and body of each answer and the console
 * output. At the end, adds the page's HTML, both storages and the cookies that scripts can read.
 */
export function collectWhatTheBrowserGets(context: BrowserContext, page: Page) {
  const answers: Promise<string>[] = [];
  const consoleLines: string[] = [];
  context.on('response', (response) => {
    answers.push(
      Promise.all([response.allHeaders(), response.text()]).then(
        ([headers, body]) => `${response.url()} ${JSON.stringify(headers)} ${body}`,
        // A redirect has no body.
        () => response.url(),
      ),
    );
  });
  page.on('console', (message) => consoleLines.push(message.text()));

  return async (): Promise<string> => {
    const pageState = await page.evaluate(() =>
      [
        document.documentElement.outerHTML,
        document.cookie,
        ...[localStorage, sessionStorage].flatMap((storage) =>
          Array.from({ length: storage.length }, (_, at) => storage.getItem(storage.key(at) ?? '')),
        ),
      ].join('\n'),
    );
    return [...(await Promise.all(answers)), ...consoleLines, pageState].join('\n');
  };
}
