/** Things on the page that the eye sees, and where they are. */
export interface Seen {
  what: string;
  element: Element;
  rect: DOMRect;
}

const list = () => document.querySelector<HTMLElement>('.batua-wallet-list');

const hidden = (element: Element) =>
  element.closest('.batua-visually-hidden, .batua-live-region, [hidden]') !== null;

/** Every line of words in the list, with the rectangle that its letters stand in. */
export function lines(): Seen[] {
  const seen: Seen[] = [];
  const root = list();
  if (!root) return seen;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.textContent?.trim() || !text.parentElement || hidden(text.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const rect of range.getClientRects())
      seen.push({ what: text.textContent.trim(), element: text.parentElement, rect });
  }
  return seen;
}

/** What else takes room in a row. */
const shapes = (): Seen[] =>
  [...document.querySelectorAll('.batua-wallet-list :is(input, .batua-mark)')].map((element) => ({
    what: element.className,
    element,
    rect: element.getBoundingClientRect(),
  }));

/** The leading above and below letters may be shared by two lines. */
const leading = 3;

const overlap = (one: DOMRect, other: DOMRect) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > leading;

/** Pairs of lines and shapes that stand on each other. */
export function overlaps(): string[] {
  const all = [...lines(), ...shapes().filter(({ what }) => !what.includes('mark'))];
  const marks = shapes().filter(({ what }) => what.includes('mark'));
  const initials = (one: Seen) => marks.some(({ rect }) => contains(rect, one.rect));
  const words = all.filter((one) => !initials(one));
  const pairs: string[] = [];
  for (const [index, one] of words.entries()) {
    for (const other of [...words.slice(index + 1), ...marks]) {
      if (overlap(one.rect, other.rect)) pairs.push(`${one.what} | ${other.what}`);
    }
  }
  return pairs;
}

const contains = (outer: DOMRect, inner: DOMRect) =>
  inner.left >= outer.left - 1 &&
  inner.right <= outer.right + 1 &&
  inner.top >= outer.top - leading &&
  inner.bottom <= outer.bottom + leading;

/** Lines that reach out of the row, button or note that they are in, or out of the window. */
export function escapes(): string[] {
  const boxes = [
    ...document.querySelectorAll(
      '.batua-option, .batua-unlinked-wallet, .batua-button, .batua-error-message',
    ),
  ];
  const out: string[] = [];
  for (const box of boxes) {
    const outer = box.getBoundingClientRect();
    const inside = lines().filter(({ rect }) => overlap(outer, rect));
    for (const line of inside) if (!contains(outer, line.rect)) out.push(`${line.what} in ${box.className}`);
  }
  const inWindow = ({ rect }: Seen) => rect.left >= -0.5 && rect.right <= innerWidth + 0.5;
  return [
    ...out,
    ...lines()
      .filter((line) => !inWindow(line))
      .map(({ what }) => `${what} in the window`),
  ];
}

/** Elements whose content is wider than they are, or that cut off its foot. */
export function clipped(): string[] {
  return [...(list()?.querySelectorAll<HTMLElement>('*') ?? [])]
    .filter((element) => !hidden(element) && getComputedStyle(element).display !== 'inline')
    .filter((element) => {
      const cuts = getComputedStyle(element).overflowY !== 'visible';
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      return scrollWidth > clientWidth + 1 || (cuts && scrollHeight > clientHeight + leading);
    })
    .map(({ className }) => className);
}
