import { readFileSync } from 'node:fs';

export interface CodeBlock {
  /** `tsx`, `html` and so on. */
  language: string;
  code: string;
  /** Path and line of the code, such as `docs/next.md:14`. */
  place: string;
}

/** Returns the code blocks of a Markdown file. */
export function codeBlocks(path: string): CodeBlock[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(({ 1: language = '', 2: code = '', index }) => ({
    language,
    code,
    place: `${path}:${text.slice(0, index).split('\n').length + 1}`,
  }));
}

/** Returns the only code block of a file that contains a text. */
export function blockWith(path: string, text: string): string {
  const [found, ...others] = codeBlocks(path).filter(({ code }) => code.includes(text));
  if (!found || others.length > 0) throw new Error(`${path} needs exactly one code block with ${text}`);
  return found.code;
}
