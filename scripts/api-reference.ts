import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

/** The entries of the package that have an API, with their paths in the built types. */
const entries = ['index', 'linking', 'element', 'server', 'prefetch', 'node', 'testing', 'testing/msw'];

interface Declaration {
  kind: string;
  name: string;
  /** The TypeScript of the declaration, without `export declare`. */
  code: string;
  docs: string;
}

interface AnyNode {
  type: string;
  start: number;
  end: number;
}
type Named = AnyNode & {
  id: { name: string } | null;
  declarations?: { id: { name: string } }[];
  kind?: string;
};

const kinds: Record<string, string> = {
  ClassDeclaration: 'class',
  TSDeclareFunction: 'function',
  TSEnumDeclaration: 'enum',
  TSInterfaceDeclaration: 'interface',
  TSTypeAliasDeclaration: 'type',
  VariableDeclaration: 'constant',
};

/** Returns the declarations of a `.d.ts` file by name. Overloads are one declaration. */
function declarationsIn(text: string): Map<string, Declaration> {
  const found = new Map<string, Declaration>();
  const { program, comments } = parseSync('file.d.ts', text);
  for (const statement of program.body as unknown as (AnyNode & { declaration?: Named | null })[]) {
    const declared = (statement.declaration ?? statement) as Named;
    const name = declared.id?.name ?? declared.declarations?.[0]?.id.name;
    const kind = kinds[declared.type];
    if (name === undefined || kind === undefined) continue;
    const comment = comments.findLast(
      ({ end, type }) =>
        type === 'Block' && end <= statement.start && text.slice(end, statement.start).trim() === '',
    );
    const code = text
      .slice(statement.start, statement.end)
      .replace(/^export /, '')
      .replace(/^declare /, '');
    const earlier = found.get(name);
    if (earlier) earlier.code += `\n${code}`;
    else found.set(name, { kind, name, code, docs: comment ? readComment(comment.value) : '' });
  }
  return found;
}

/** Returns the Markdown of a docstring. Its tags become text, and an example becomes a code block. */
function readComment(comment: string): string {
  const text = comment.replace(/^\*|^\s*\* ?/gm, '').trim();
  const [lead = '', ...tags] = text.split(/^@/m);
  const blocks = tags.map((tag) => {
    const [, name = '', rest = ''] = /^(\w+)\s*([^]*)$/.exec(tag) ?? [];
    const words = rest.trim();
    if (name === 'example') return `\`\`\`tsx\n${words}\n\`\`\``;
    if (name === 'param') return `- ${words.replace(/^(\w+)\s*/, '`$1`: ')}`;
    if (name === 'default') return `Default: \`${words}\``;
    if (name === 'returns') return `Returns ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
    if (name === 'throws') return `Throws ${words.replace(/^\{(\w+)\}\s*/, '`$1` ')}`;
    return words;
  });
  return [lead.trim(), ...blocks].filter(Boolean).join('\n\n');
}

const exportFrom = /^export (?:type )?\{([^}]*)\} from '(\.[^']*)\.js';$/gm;

/** Returns the exports of an entry, in the order of its file. */
function exportsOf(folder: string, entry: string): Declaration[] {
  const path = `${entry}.d.ts`;
  const text = readFileSync(join(folder, path), 'utf8');
  return [...text.matchAll(exportFrom)].flatMap(([, names = '', from = '']) => {
    const declared = declarationsIn(
      readFileSync(join(folder, `${posix.join(posix.dirname(path), from)}.d.ts`), 'utf8'),
    );
    return names.split(',').flatMap((name) => declared.get(name.replace('type ', '').trim()) ?? []);
  });
}

const order = ['function', 'constant', 'class', 'interface', 'type'];

/** Writes the API reference from the built types of every entry in `folder`. */
export function apiReference(folder: string, has: (path: string) => boolean): string {
  const sections = entries
    .filter((entry) => has(join(folder, `${entry}.d.ts`)))
    .map((entry) => {
      const title = entry === 'index' ? 'batua' : `batua/${entry}`;
      const declarations = exportsOf(folder, entry).sort(
        (one, other) =>
          order.indexOf(one.kind) - order.indexOf(other.kind) || one.name.localeCompare(other.name, 'en'),
      );
      const parts = declarations.map(({ name, docs, code }) =>
        [`### ${name}`, docs, `\`\`\`ts\n${code}\n\`\`\``].filter(Boolean).join('\n\n'),
      );
      return [`## ${title}`, ...parts].join('\n\n');
    });
  const lead =
    'Every export of every entry, from the types of this version. `npm run docs` writes this page. The [README](../README.md) shows how they work together.';
  return `${['# API reference', lead, ...sections].join('\n\n')}\n`;
}
