import { spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { firefoxPath } from '../../scripts/engines.mjs';
import { catalogs, formErrors, formsOf, linkingCatalogs } from '../messages/catalogs.js';

const firefox = firefoxPath();

/** Each language, its forms, and the form of every count from 0 to 120. */
type Plurals = [language: string, forms: string[], selected: string[]][];

const languages = catalogs.map(([language]) => language);
const counts = Array.from({ length: 121 }, (_, count) => count);

const page = `<!doctype html><meta charset="utf-8"><title>Plurals</title><script>
  const rulesOf = (language) => new Intl.PluralRules([language, 'en']);
  const plurals = ${JSON.stringify(languages)}.map((language) => [
    language,
    rulesOf(language).resolvedOptions().pluralCategories,
    ${JSON.stringify(counts)}.map((count) => rulesOf(language).select(count)),
  ]);
  fetch('/', { method: 'POST', body: JSON.stringify({ agent: navigator.userAgent, plurals }) });
</script>`;

/** No first-run page, no telemetry, no update. */
const preferences = [
  ['browser.shell.checkDefaultBrowser', false],
  ['browser.startup.homepage_override.mstone', 'ignore'],
  ['datareporting.policy.dataSubmissionEnabled', false],
  ['toolkit.telemetry.reportingpolicy.firstRun', false],
  ['app.update.enabled', false],
]
  .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
  .join('\n');

/** Serves the page, and returns what the page sends. */
async function answerOf(server: Server): Promise<string> {
  for await (const [request, response] of on(server, 'request') as AsyncIterable<
    [IncomingMessage, ServerResponse]
  >) {
    const body = await text(request);
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
    if (request.method === 'POST') return body;
  }
  throw new Error('The server has closed.');
}

/** Opens the page in a headless Firefox of any version, and returns what the page sends. */
async function askFirefox(path: string): Promise<{ agent: string; plurals: Plurals }> {
  const home = await mkdtemp(join(tmpdir(), 'batua-firefox-'));
  await writeFile(join(home, 'user.js'), preferences);
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const child = spawn(path, ['--headless', '--no-remote', '--profile', home, `http://127.0.0.1:${port}/`], {
    env: { ...process.env, HOME: home },
    stdio: 'ignore',
  });
  const closed = once(child, 'exit');
  try {
    return JSON.parse(await answerOf(server)) as { agent: string; plurals: Plurals };
  } finally {
    child.kill();
    await closed;
    server.closeAllConnections();
    server.close();
    await rm(home, { recursive: true, force: true });
  }
}

describe.runIf(firefox)('in Firefox', () => {
  test('every catalog has the plural forms that the browser selects, and Node selects the same', async () => {
    const { agent, plurals } = await askFirefox(firefox ?? '');
    expect(agent).toMatch(/Firefox\/\d+/);
    expect(plurals.map(([language]) => language)).toEqual(languages);
    for (const [language, forms, selected] of plurals) {
      expect(forms.toSorted(), language).toEqual(formsOf(language).toSorted());
      const rules = new Intl.PluralRules(language);
      expect(selected, language).toEqual(counts.map((count) => rules.select(count)));
      const own = [...catalogs, ...linkingCatalogs].filter(([tag]) => tag === language);
      expect(own).toHaveLength(2);
      for (const [, messages] of own) expect(formErrors(forms, messages), language).toEqual([]);
    }
  });
});
