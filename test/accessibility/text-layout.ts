/** A visible line of text or shape, with its position. */
export interface Visible {
  label: string;
  element: Element;
  rect: DOMRect;
}

/** The outermost parts of batua on the page. */
const parts = () =>
  [...document.querySelectorAll<HTMLElement>('[class*="batua-"]')].filter(
    (part) => !part.parentElement?.closest('[class*="batua-"]'),
  );

/** Whether an element shows no words. */
const hidden = (element: Element) =>
  element.closest(
    '.batua-visually-hidden, .batua-live-region, .batua-skeleton, [hidden], .batua-refresh > [aria-hidden="true"]',
  ) !== null;

/** Returns every visible line of text in batua's parts, with its rectangle. */
export function lines(): Visible[] {
  const visible: Visible[] = [];
  for (const part of parts()) {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.textContent?.trim() || !text.parentElement || hidden(text.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const rect of range.getClientRects())
        visible.push({ label: text.textContent.trim(), element: text.parentElement, rect });
    }
  }
  return visible;
}

/** Returns the other shapes in the rows. */
const shapes = (): Visible[] =>
  [...document.querySelectorAll('.batua-wallet-list :is(input, .batua-mark)')].map((element) => ({
    label: element.getAttribute('class') ?? '',
    element,
    rect: element.getBoundingClientRect(),
  }));

/** Two lines may share the leading above and below their letters, in pixels. */
const leading = 3;

const overlap = (one: DOMRect, other: DOMRect) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > leading;

/** Returns pairs of lines and shapes that overlap. */
export function overlaps(): string[] {
  const all = [...lines(), ...shapes().filter(({ label }) => !label.includes('mark'))];
  const marks = shapes().filter(({ label }) => label.includes('mark'));
  const initials = (one: Visible) => marks.some(({ rect }) => contains(rect, one.rect));
  const words = all.filter((one) => !initials(one));
  const pairs: string[] = [];
  for (const [index, one] of words.entries()) {
    for (const other of [...words.slice(index + 1), ...marks]) {
      if (overlap(one.rect, other.rect)) pairs.push(`${one.label} | ${other.label}`);
    }
  }
  return pairs;
}

const contains = (outer: DOMRect, inner: DOMRect) =>
  inner.left >= outer.left - 1 &&
  inner.right <= outer.right + 1 &&
  inner.top >= outer.top - leading &&
  inner.bottom <= outer.bottom + leading;

/** Returns lines that extend beyond their row, button or note, or beyond the window. */
export function escapes(): string[] {
  const boxes = [
    ...document.querySelectorAll(
      '.batua-option, .batua-unlinked-wallet, .batua-button, .batua-error-message',
    ),
  ];
  const out: string[] = [];
  const all = lines();
  for (const box of boxes) {
    const outer = box.getBoundingClientRect();
    const inside = all.filter(({ rect }) => overlap(outer, rect));
    for (const line of inside) if (!contains(outer, line.rect)) out.push(`${line.label} in ${box.className}`);
  }
  const inWindow = ({ rect }: Visible) => rect.left >= -0.5 && rect.right <= innerWidth + 0.5;
  return [...out, ...all.filter((line) => !inWindow(line)).map(({ label }) => `${label} in the window`)];
}

/** Returns elements whose content is wider than they are, or whose bottom is clipped. */
export function clipped(): string[] {
  return parts()
    .flatMap((part) => [part, ...part.querySelectorAll<HTMLElement>('*')])
    .filter((element) => !hidden(element) && getComputedStyle(element).display !== 'inline')
    .filter((element) => {
      const cuts = getComputedStyle(element).overflowY !== 'visible';
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      return scrollWidth > clientWidth + 1 || (cuts && scrollHeight > clientHeight + leading);
    })
    .map((element) => element.getAttribute('class') ?? element.tagName);
}
