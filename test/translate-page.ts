import { beforeEach, onTestFinished } from 'vitest';

/** What a translator puts in the place of a text node. */
export type Replacement = (text: string) => Node;

/** Two elements around the words, as Chrome's translator writes them. */
const fontElements: Replacement = (text) => {
  const outer = document.createElement('font');
  const inner = outer.appendChild(document.createElement('font'));
  inner.append(text);
  return outer;
};

/** A new text node. React loses its own, but queries by text still find the words in the same element. */
export const newText: Replacement = (text) => document.createTextNode(text);

/**
 * Imitates a page translator: replaces each text node under `root`, now and after each change. The words stay the same.
 * Returns a function that stops it.
 */
export function translatePage(root: HTMLElement = document.body, replacement = fontElements): () => void {
  const translated = new WeakSet<Node>();
  const observer = new MutationObserver(translate);
  translate();
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();

  function translate() {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (walker.nextNode()) found.push(walker.currentNode as Text);
    for (const text of found) {
      if (!text.data || translated.has(text) || text.parentElement?.closest('script, style, textarea'))
        continue;
      const replaced = replacement(text.data);
      translated.add(replaced.firstChild?.firstChild ?? replaced);
      text.replaceWith(replaced);
    }
  }
}

/** Translates the page of each test in a file. Returns the errors that React throws while it changes the page. */
export function translateEachTest(): unknown[] {
  const errors: unknown[] = [];
  beforeEach(() => {
    errors.length = 0;
    const onError = (event: ErrorEvent) => {
      event.preventDefault();
      errors.push(event.error);
    };
    addEventListener('error', onError);
    onTestFinished(() => removeEventListener('error', onError));
    onTestFinished(translatePage());
  });
  return errors;
}
