/** An expression in the code, such as the name of a component. */
export class Code {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
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
}

/** Names that `batua` and `batua/linking` export. */
export interface ExportedNames {
  batua: readonly string[];
  linking: readonly string[];
}

const linkingPage = 'LinkingPage';

/**
 * Returns a file that a merchant can paste: imports, providers and the component with its props. It has no names of the
 * stories. Spies and other functions of a story are left out.
 */
export function merchantCode(story: ShownStory, exported: ExportedNames): string {
  const render = story.source && renderOf(story.source);
  const code = render ? withoutArgs(render, story.props) : elementOf(story.component, story.props);
  const [statements, element] = splitReturn(code);
  const linking = /\bLinking|WalletActions|AddWalletMenu/.test(code);
  const inside = statements ? '<Payment />' : element;
  const page = [
    component('Checkout', '', withProviders(inside, story.provider ?? {}, linking)),
    ...(statements ? [component('Payment', statements, element)] : []),
  ].join('\n\n');
  return `${importsOf(page, exported)}\n\nconst queryClient = new QueryClient();\n\nexport ${page}\n`;
}

const component = (name: string, statements: string, element: string) =>
  `function ${name}() {\n${statements}  return (\n${indent(element, 4)}\n  );\n}`;

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
  if (component !== linkingPage) return `<${component}${printProps(props)} />`;
  const { providers, ...list } = props;
  const menu = providers ? `\n<AddWalletMenu${printProps({ providers })} />` : '';
  return `<WalletList${printProps({ rowActions: new Code('WalletActions'), ...list })} />${menu}`;
}

function withProviders(
  element: string,
  provider: Readonly<Record<string, unknown>>,
  linking: boolean,
): string {
  const inner =
    linking && !element.includes('<LinkingProvider') ? wrap('LinkingProvider', '', element) : element;
  const wallets = wrap('WalletsProvider', ` endpoint="/api/wallets"${printProps(provider)}`, inner);
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
  if (typeof value === 'string') return ` ${name}="${value}"`;
  if (value === undefined || typeof value === 'function') return '';
  return ` ${name}={${JSON.stringify(value)}}`;
}

/** Returns the imports of the names that the code uses. */
function importsOf(code: string, { batua, linking }: ExportedNames): string {
  const used = (names: readonly string[]) =>
    names.filter((name) => new RegExp(`\\b${name}\\b`).test(code)).toSorted();
  const fromLinking = used(linking.filter((name) => !batua.includes(name)));
  const hooks = used(['useState', 'useEffect', 'useId', 'useMemo', 'useRef']);
  return [
    `import { QueryClient, QueryClientProvider } from '@tanstack/react-query';`,
    `import { ${used(batua).join(', ')} } from 'batua';`,
    ...(fromLinking.length > 0 ? [`import { ${fromLinking.join(', ')} } from 'batua/linking';`] : []),
    ...(hooks.length > 0 ? [`import { ${hooks.join(', ')} } from 'react';`] : []),
    `import 'batua/styles.css';`,
    ...(fromLinking.length > 0 ? [`import 'batua/linking.css'; // after styles.css`] : []),
  ].join('\n');
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
