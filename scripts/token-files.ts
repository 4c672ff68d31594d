import { readFileSync } from 'node:fs';
import { parseTokens } from './parse-tokens.js';

type Scheme = 'light' | 'dark';
type Rgb = readonly [red: number, green: number, blue: number];

/** A token of the Design Tokens Format Module 2025.10. */
export interface DesignToken {
  $type: 'color' | 'dimension' | 'number';
  $value: { colorSpace: 'srgb'; components: number[]; hex: string } | { value: number; unit: 'px' } | number;
  $description: string;
  $extensions: { batua: { property: string } };
}

/** A file of design tokens, by name. Colours are a group. */
export type TokenFile = Record<string, DesignToken | Record<string, DesignToken>>;

/** Pixels of a rem, as in browsers. Figma imports dimensions in pixels only. */
const rem = 16;

/**
 * Returns the tokens of the style sheets as design tokens, one file for each colour scheme. Design tools load the files
 * as two modes of one collection. A mixture is the colour that a browser computes from it.
 */
export function tokenFiles(): Record<Scheme, TokenFile> {
  const css = plain(readFileSync('src/styles/tokens.css', 'utf8'));
  const variables = plain(readFileSync('src/styles/variables.css', 'utf8'));
  return { light: tokenFile(css, variables, 'light'), dark: tokenFile(css, variables, 'dark') };
}

function tokenFile(css: string, variables: string, scheme: Scheme): TokenFile {
  const file: TokenFile = {};
  const colours: Record<string, DesignToken> = {};
  for (const { name, value, meaning } of parseTokens(css).flatMap(({ tokens }) => tokens)) {
    const [, colour] = /^--batua-color-(.+)$/.exec(name) ?? [];
    if (colour) colours[colour] = colourToken(colourOf(css, colour, scheme), meaning, name);
    else file[name.replace('--batua-', '')] = sizeToken(value, meaning, name);
  }
  return { color: colours, mark: marks(variables), ...file };
}

/** Returns a colour token in a scheme, as a browser of today shows it: its own colour, or a mixture of two tokens. */
function colourOf(css: string, name: string, scheme: Scheme): Rgb {
  const [, one, percent, other] =
    new RegExp(
      `--batua-color-${name}: color-mix\\(in srgb, var\\(--batua-color-([\\w-]+)\\) (\\d+)%, var\\(--batua-color-([\\w-]+)\\)\\)`,
    ).exec(css) ?? [];
  if (one && other) {
    const share = Number(percent) / 100;
    const [first, second] = [colourOf(css, one, scheme), colourOf(css, other, scheme)];
    const mixed = (at: 0 | 1 | 2) => first[at] * share + second[at] * (1 - share);
    return [mixed(0), mixed(1), mixed(2)];
  }
  const [, light = '', dark = ''] =
    new RegExp(`--batua-color-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [];
  const hex = scheme === 'light' ? light : dark;
  if (!hex)
    throw new Error(
      `--batua-color-${name} is neither light-dark() of two colours nor a mixture of two tokens.`,
    );
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/** Returns the colours behind the letters of providers, by number of the hue. */
function marks(variables: string): Record<string, DesignToken> {
  const [, saturation, lightness] = /hsl\(var\(--batua-mark-hue\) (\d+)% (\d+)%\)/.exec(variables) ?? [];
  const hues = [...variables.matchAll(/\[data-hue='(\d+)'\]\) \{ --batua-mark-hue: (\d+);/g)];
  if (!saturation || hues.length === 0) throw new Error('The colours of marks are not hsl() of a hue.');
  return Object.fromEntries(
    hues.map(([, number = '', hue]) => [
      number,
      colourToken(
        fromHsl(Number(hue), Number(saturation) / 100, Number(lightness) / 100),
        `Mark of the providers with the hue ${number}`,
        '--batua-mark-surface',
      ),
    ]),
  );
}

/** Returns the RGB channels of a hue in degrees, and of a saturation and a lightness from 0 to 1 (CSS Color 4). */
function fromHsl(hue: number, saturation: number, lightness: number): Rgb {
  const channel = (offset: number) => {
    const turn = (offset + hue / 30) % 12;
    const amplitude = saturation * Math.min(lightness, 1 - lightness);
    return 255 * (lightness - amplitude * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}

const colourToken = (channels: Rgb, meaning: string, property: string): DesignToken => ({
  $type: 'color',
  $value: {
    colorSpace: 'srgb',
    components: channels.map((channel) => Number((channel / 255).toFixed(4))),
    hex: `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`,
  },
  $description: sentence(meaning),
  $extensions: { batua: { property } },
});

function sizeToken(css: string, meaning: string, property: string): DesignToken {
  const [, number, unit] = /^([\d.]+)(px|rem|)$/.exec(css) ?? [];
  if (number === undefined) throw new Error(`${property}: ${css} is no number of px or rem.`);
  const value = Number(number) * (unit === 'rem' ? rem : 1);
  return {
    ...(unit ? { $type: 'dimension', $value: { value, unit: 'px' } } : { $type: 'number', $value: value }),
    $description: sentence(meaning),
    $extensions: { batua: { property } },
  };
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Returns a style sheet with one space wherever it has white space, and none inside parentheses. */
const plain = (css: string) => css.replaceAll(/\s+/g, ' ').replaceAll('( ', '(').replaceAll(' )', ')');
