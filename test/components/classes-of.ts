const elementsOf = (html: string) => [
  ...new DOMParser().parseFromString(html, 'text/html').body.querySelectorAll('*'),
];

/** Returns each class in some HTML once, sorted. */
export const classesOf = (html: string): string[] =>
  [...new Set(elementsOf(html).flatMap((element) => [...element.classList]))].sort();

/** Returns each data attribute in some HTML once, sorted. */
export const attributesOf = (html: string): string[] =>
  [...new Set(elementsOf(html).flatMap((element) => element.getAttributeNames()))]
    .filter((name) => name.startsWith('data-'))
    .sort();
