import type { ReactNode } from 'react';
import { linkingLocales, localeName, locales } from '../../.storybook/locales.js';
import { contextOf, linkingContexts, listContexts } from './word-contexts.js';
import './docs.css';

/** Renders all words of the wallet list or of linking in every language, side by side. */
export function WordsTable({ linking = false }: { linking?: boolean }): ReactNode {
  const catalogs = [...(linking ? linkingLocales : locales)].map(
    ([tag, messages]) => [tag, new Map(Object.entries(messages))] as const,
  );
  const english = catalogs.find(([tag]) => tag === 'en-IN')?.[1] ?? new Map<string, string>();
  const contexts = linking ? linkingContexts : listContexts;
  const title = linking ? 'Words of linking' : 'Words of the wallet list';
  return (
    <section className="docs-scroll" tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">Key and place</th>
            {catalogs.map(([tag]) => (
              <th key={tag} scope="col" lang={tag}>
                {localeName(tag)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...english.keys()].map((key) => (
            <tr key={key}>
              <th scope="row">
                <code>{key}</code>
                <br />
                {contextOf(contexts, key)?.[0]}
              </th>
              {catalogs.map(([tag, messages]) => (
                <td key={tag} lang={tag} dir={messages.get('direction') ?? 'ltr'}>
                  {messages.get(key)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
