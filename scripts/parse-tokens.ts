/** One custom property of a style sheet. */
export interface Token {
  name: string;
  value: string;
  /** The comment that follows the declaration. */
  meaning: string;
}

/** The custom properties that one rule of a style sheet declares. */
export interface TokenGroup {
  selector: string;
  tokens: Token[];
}

const rule = /([^{}]+)\{([^{}]*--batua-[^{}]*)\}/g;
const declaration = /(--batua-[\w-]+):\s*([^;]+);[^\S\n]*(?:\/\*\s*(.*?)\s*\*\/)?/g;
const comment = /\/\*[^]*?\*\//g;

/**
 * Returns the custom properties of a style sheet with their meanings, grouped by rule. Omits declarations without a
 * comment.
 */
export function parseTokens(css: string): TokenGroup[] {
  return [...css.matchAll(rule)]
    .map(([, selector = '', body = '']) => ({
      selector: selector
        .replace(comment, '')
        .replace(/:where\((.*)\)/, '$1')
        .trim(),
      tokens: [...body.matchAll(declaration)]
        .filter(([, , , meaning]) => meaning)
        .map(([, name = '', value = '', meaning = '']) => ({ name, value, meaning })),
    }))
    .filter(({ tokens }) => tokens.length > 0);
}
