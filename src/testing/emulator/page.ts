import type { Answer } from './answer.js';

/** Returns an HTML page for the customer's browser. `parts` are HTML. */
export function page(title: string, parts: string[]): Answer {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`;
  return {
    status: 200,
    html: `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>${title}</h1>${parts.join('')}</main></body></html>`,
  };
}

/** Returns a form with one button, which posts `action` to the page's own URL. */
export function actionForm(action: string, label: string): string {
  return `<form method="post"><button name="action" value="${action}">${label}</button></form>`;
}

/** Returns text with the special characters of HTML replaced. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Returns the URL of a return address, or undefined unless it is `http` or `https`. */
export function returnUrlOf(target: string | null): URL | undefined {
  if (target === null || !/^https?:\/\//.test(target) || !URL.canParse(target)) return undefined;
  return new URL(target);
}

/** Returns an answer that sends the browser on with `GET`. */
export function seeOther(url: URL): Answer {
  return { status: 303, headers: { location: url.href } };
}
