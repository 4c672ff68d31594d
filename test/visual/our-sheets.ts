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

/** Switches the sheets off that Vite added to the page. Returns a function that switches them on. */
export function withoutOurSheets(): () => void {
  const ours = [...document.querySelectorAll('style')].filter((style) =>
    style.textContent.includes('.batua-'),
  );
  for (const style of ours) style.media = 'not all';
  return () => {
    for (const style of ours) style.media = '';
  };
}
