type Rgb = readonly [red: number, green: number, blue: number, alpha: number];

function parse(colour: string): Rgb {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (!/^rgba?\(/.test(colour)) throw new Error(`Not a colour that can be measured: ${colour}`);
  return [red, green, blue, alpha];
}

/** WCAG 2.2, relative luminance. */
function luminance([red, green, blue]: Rgb): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, contrast ratio of two opaque colours as `getComputedStyle` gives them. */
export function contrast(one: string, other: string): number {
  const [light = 1, dark = 0] = [parse(one), parse(other)].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

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
