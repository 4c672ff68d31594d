import bootstrap from 'bootstrap/dist/css/bootstrap-reboot.css?raw';
import normalize from 'normalize.css/normalize.css?raw';
import tailwind3 from 'tailwindcss-3/src/css/preflight.css?raw';
import tailwind4 from 'tailwindcss-4/preflight.css?raw';
import wordpress from './wordpress-theme.css?raw';

/** Style sheets that pages load for their own elements. Tailwind's functions are replaced by their defaults. */
export const resets: Record<string, string> = {
  'Tailwind 3': tailwind3.replace(/theme\('[^']*', ([^()]*)\)/g, '$1'),
  'Tailwind 4': `@layer base { ${tailwind4.replace(/--theme\(\s*--[\w-]+,([^()]*)\)/g, '$1')} }`,
  'Bootstrap 5': bootstrap,
  'normalize.css': normalize,
  'a WordPress theme': wordpress,
  'all: unset on everything': '* { all: unset }',
  'all: revert inside a post': '.entry-content * { all: revert }',
};

/** Adds a style sheet before or after all others. Returns a function that removes it. */
export function addSheet(css: string, place: 'before' | 'after'): () => void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head[place === 'before' ? 'prepend' : 'append'](style);
  return () => style.remove();
}
