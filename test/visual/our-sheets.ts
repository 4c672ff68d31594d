import stylesCss from '../../src/styles/styles.css?raw';
import linkingCss from '../../src/linking/linking.css?raw';

const files = import.meta.glob<string>('../../src/styles/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The style sheets of batua as one text, as a merchant loads them. */
export const ourCss = [
  ...[...stylesCss.matchAll(/@import '\.\/(.+)';/g)].map(
    ([, file]) => files[`../../src/styles/${file}`] ?? '',
  ),
  linkingCss,
].join('\n');

function switchOff(sheets: HTMLStyleElement[]): () => void {
  for (const sheet of sheets) sheet.media = 'not all';
  return () => {
    for (const sheet of sheets) sheet.media = '';
  };
}

/** Switches the sheets off that Vite added to the page. Returns a function that switches them on. */
export const withoutOurSheets = (): (() => void) =>
  switchOff([...document.querySelectorAll('style')].filter((style) => style.textContent.includes('.batua-')));

/** Switches the sheet of linking off. Returns a function that switches it on. */
export const withoutLinkingSheet = (): (() => void) =>
  switchOff([...document.querySelectorAll<HTMLStyleElement>('style[data-vite-dev-id$="/linking.css"]')]);
