import type { BrowserContext, Page } from 'playwright-core';

/**
 * Everything that reaches a browser: each answer's headers and body, and, at the end, the page's HTML,
 * both storages, the cookies that scripts can read and what the console said.
 */
export function collectWhatTheBrowserGets(context: BrowserContext, page: Page) {
  const answers: Promise<string>[] = [];
  const heard: string[] = [];
  context.on('response', (response) => {
    answers.push(
      Promise.all([response.allHeaders(), response.text()]).then(
        ([headers, body]) => `${response.url()} ${JSON.stringify(headers)} ${body}`,
        // A redirect has no body.
        () => response.url(),
      ),
    );
  });
  page.on('console', (message) => heard.push(message.text()));

  return async (): Promise<string> => {
    const kept = await page.evaluate(() =>
      [
        document.documentElement.outerHTML,
        document.cookie,
        ...[localStorage, sessionStorage].flatMap((storage) =>
          Array.from({ length: storage.length }, (_, at) => storage.getItem(storage.key(at) ?? '')),
        ),
      ].join('\n'),
    );
    return [...(await Promise.all(answers)), ...heard, kept].join('\n');
  };
}
