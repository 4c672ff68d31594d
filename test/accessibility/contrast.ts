import { contrastOf } from '../../stories/docs/contrast.js';

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

function parse(colour: string): Rgba {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  // A mixture of two colours has channels from 0 to 1.
  if (colour.startsWith('color(srgb ')) return [red * 255, green * 255, blue * 255, alpha];
  if (!/^rgba?\(/.test(colour)) throw new Error(`Cannot measure this colour: ${colour}`);
  return [red, green, blue, alpha];
}

/** Returns the contrast ratio (WCAG 2.2) of two opaque colours of `getComputedStyle`. */
export const contrast = (one: string, other: string): number => contrastOf(parse(one), parse(other));

/** Returns the colour behind an element's text: the nearest background that is not transparent. */
export function backgroundOf(element: Element | null): string {
  for (let at = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    const [, , , alpha] = parse(backgroundColor);
    if (alpha === 1) return backgroundColor;
    if (alpha !== 0) throw new Error(`Translucent background: ${backgroundColor}`);
  }
  throw new Error('The page has no background.');
}
