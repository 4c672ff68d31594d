/** Attributes whose values are IDs or times. They differ between variants. */
const variable = /^(?:id|for|datetime|aria-.*by|aria-controls)$/;

/** Returns the HTML of an element, with one element on each line and without the values of IDs and times. */
export function domOf(element: Element): { html: string; elements: number } {
  const copy = element.cloneNode(true) as Element;
  for (const node of copy.querySelectorAll('*')) {
    const sorted = [...node.attributes].sort((a, b) => a.name.localeCompare(b.name));
    for (const { name } of sorted) node.removeAttribute(name);
    for (const { name, value } of sorted) node.setAttribute(name, variable.test(name) ? '…' : value);
  }
  return { html: copy.innerHTML.replaceAll('><', '>\n<'), elements: copy.querySelectorAll('*').length };
}
