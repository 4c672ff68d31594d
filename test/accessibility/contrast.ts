import { contrastOf } from '../../stories/docs/contrast.js';

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

function parse(colour: string): Rgba {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (!/^rgba?\(/.test(colour)) throw new Error(`Not a colour that can be measured: ${colour}`);
  return [red, green, blue, alpha];
}

/** WCAG 2.2, contrast ratio of two opaque colours as `getComputedStyle` gives them. */
export const contrast = (one: string, other: string): number => contrastOf(parse(one), parse(other));

/** The colour behind an element's words: the nearest ground that is not transparent. */
export function groundOf(element: Element | null): string {
  for (let at = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    const [, , , alpha] = parse(backgroundColor);
    if (alpha === 1) return backgroundColor;
    if (alpha !== 0) throw new Error(`A ground that lets others through: ${backgroundColor}`);
  }
  throw new Error('The page has no ground.');
}
