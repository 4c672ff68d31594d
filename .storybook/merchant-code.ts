import { importsOf, namesIn } from './merchant-imports.js';

/** An expression in the code, such as the name of a component. */
export class Code {
  readonly text: string;
  /** Source of the file that defines the component, if it is not batua's. */
  readonly file: string;

  constructor(text: string, file = '') {
    this.text = text;
    this.file = file;
  }
}

/** What a story shows, for code that a merchant can paste. */
export interface ShownStory {
  /** Name of the story's component. */
  component: string;
  /** Props of the component. A component is given as `Code` with its name. */
  props: Readonly<Record<string, unknown>>;
  /** Props of `WalletsProvider`, besides `endpoint`. */
  provider?: Readonly<Record<string, unknown>>;
  /** The story's own source, if it renders more than its component. */
  source?: string;
  /** Source of the file that defines the component, if it is not batua's. */
  file?: string;
}

/** Names that `batua` and `batua/linking` export. */
export interface ExportedNames {
  batua: readonly string[];
  linking: readonly string[];
}

/**
 * Returns a file that a merchant can paste: imports, providers and the component with its props. It has no names of the
 * stories. Spies and other functions of a story are left out.
 */
export function merchantCode(story: ShownStory, exported: ExportedNames): string {
  const { component: name, props, provider = {}, source, file = '' } = story;
  const render = source && renderOf(source);
  const code = render ? withoutArgs(render, props) : elementOf(name, props);
  const [statements, element] = splitReturn(code);
  const parts = [new Code(name, file), ...Object.values(props)].filter((part) => part instanceof Code);
  const definitions = parts.flatMap((part) => definitionOf(part));
  const all = [code, ...definitions].join('\n');
  const inside = statements ? '<Payment />' : element;
  const needsLinking = namesIn(all, exported.linking).some((used) => !exported.batua.includes(used));
  const linked =
    needsLinking && !all.includes('<LinkingProvider')
      ? wrap('LinkingProvider', printProps({ otpLengths: props['otpLengths'] }), inside)
      : inside;
  const page = [
    functionOf('Checkout', '', withProviders(linked, provider)),
    ...(statements ? [functionOf('Payment', statements, element)] : []),
    ...definitions,
  ].join('\n\n');
  const imports = importsOf(
    page,
    exported,
    parts.map((part) => part.file),
  );
  return `${imports}\n\nconst queryClient = new QueryClient();\n\nexport ${page}\n`;
}

const functionOf = (name: string, statements: string, element: string) =>
  `function ${name}() {\n${statements}  return (\n${indent(element, 4)}\n  );\n}`;

/** Returns the source of a component and of its props, if a file of the stories defines it. */
function definitionOf({ text, file }: Code): string[] {
  const declared = new RegExp(`^(?:export )?(?:function ${text}\\(|interface ${text}Props )[^]*?^}`, 'gm');
  return [...file.matchAll(declared)].map(([found]) => found.replace(/^export /, ''));
}

/** Returns a render function with the story's props in place of `args`, and without its spies. */
function withoutArgs(render: string, props: Readonly<Record<string, unknown>>): string {
  return render
    .replaceAll(/ ?\{\.\.\.args\}/g, printProps(props))
    .replaceAll(/\n\s*args\.\w+(?:\?\.)?\([^\n]*\);/g, '')
    .replaceAll(/\bargs\.(\w+)/g, (_found, name: string) => JSON.stringify(props[name] ?? null))
    .replaceAll('fn()', '() => {}');
}

/** Returns the render function of a story's source, without its name, or nothing. */
function renderOf(source: string): string | undefined {
  const [, body] =
    /^ {2}render: (?:function \w*\([^)]*\) |\([^)]*\) => )(\{?[^]*?\n? {0,2}[})]?),\n {2}(?:\w+:|\}|\))/m.exec(
      `${source}\n  }`,
    ) ?? [];
  return body?.trim();
}

/** Returns the statements of a function body, and the element that it returns. */
function splitReturn(code: string): [before: string, element: string] {
  const [, statements = '', element] =
    /^\{\n([^]*?)^ {4}return (?:\(\n)?([^]*?)(?:\n {4}\))?;\n {2}\}$/m.exec(code) ?? [];
  if (element === undefined) return ['', dedent(code.replace(/^\(\n|\n\s*\)$/g, ''))];
  const before = dedent(statements.trimEnd());
  return [before && `${indent(before, 2)}\n`, dedent(element)];
}

function elementOf(component: string, props: Readonly<Record<string, unknown>>): string {
  if (component !== 'WalletList' && component !== 'LinkingPage')
    return `<${component}${printProps(props)} />`;
  const { providers, otpLengths: _lengths, value, ...rest } = props;
  // A fixed value would hold the list at one wallet.
  const list = typeof value === 'string' ? { ...rest, defaultValue: value } : rest;
  const actions = component === 'LinkingPage' ? { rowActions: new Code('WalletActions') } : {};
  const menu = providers ? `\n<AddWalletMenu${printProps({ providers })} />` : '';
  return `<WalletList${printProps({ ...actions, ...list })} />${menu}`;
}

function withProviders(element: string, provider: Readonly<Record<string, unknown>>): string {
  const wallets = wrap('WalletsProvider', ` endpoint="/api/wallets"${printProps(provider)}`, element);
  return wrap('QueryClientProvider', ' client={queryClient}', wallets);
}

const wrap = (name: string, props: string, inner: string) =>
  `<${name}${props}>\n${indent(inner, 2)}\n</${name}>`;

/** Returns props as JSX, with a space before each. */
function printProps(props: Readonly<Record<string, unknown>>): string {
  return Object.entries(props).map(printProp).join('');
}

function printProp([name, value]: [string, unknown]): string {
  if (value === true) return ` ${name}`;
  if (value instanceof Code) return ` ${name}={${value.text}}`;
  if (typeof value === 'string' && !/["\n\\]/.test(value)) return ` ${name}="${value}"`;
  if (value === undefined || value === null || typeof value === 'function') return '';
  return ` ${name}={${JSON.stringify(value)}}`;
}

const indent = (text: string, width: number) => text.replace(/^(?=.)/gm, ' '.repeat(width));

/** Returns a text without the spaces that all its lines after the first begin with. */
function dedent(text: string): string {
  const lines = text.split('\n');
  const widths = lines
    .filter((line, at) => line.trim() && (at > 0 || line.startsWith(' ')))
    .map((line) => line.search(/\S/));
  const width = Math.min(...widths, 40);
  return lines
    .map((line, at) => (at === 0 ? line.trimStart() : line.slice(Math.min(width, line.search(/\S|$/)))))
    .join('\n');
}
