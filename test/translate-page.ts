/**
 * Imitates a page translator: replaces each text node under `root` by `<font><font>text</font></font>`, now and
 * after each change. The words stay the same. Returns a function that stops it.
 */
export function translatePage(root: HTMLElement = document.body): () => void {
  const observer = new MutationObserver(translate);
  translate();
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();

  function translate() {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (walker.nextNode()) found.push(walker.currentNode as Text);
    for (const text of found) {
      if (!text.data || text.parentElement?.closest('font, script, style, textarea')) continue;
      const outer = document.createElement('font');
      const inner = outer.appendChild(document.createElement('font'));
      inner.append(text.data);
      text.replaceWith(outer);
    }
  }
}
