import { cdp } from 'vitest/browser';

/** A node of the browser's accessibility tree, with the nodes in it. */
export interface AxNode {
  role: string;
  name: string;
  description: string;
  /** What assistive technology is told beside the name, such as `{ checked: 'false' }`. */
  properties: Record<string, string>;
  children: AxNode[];
}

/** Not said by themselves: their words are in the node around them. */
const unsaid = new Set(['InlineTextBox', 'ListMarker']);

/** The accessibility tree of the tested page as Chromium gives it to assistive technology. */
export async function axTree(): Promise<AxNode> {
  const { frameTree } = await cdp().send('Page.getFrameTree');
  const own = [frameTree, ...(frameTree.childFrames ?? [])].find(({ frame }) => frame.url === ownUrl());
  if (!own) throw new Error('The tested page is not among the frames of its tab.');
  const { nodes } = await cdp().send('Accessibility.getFullAXTree', { frameId: own.frame.id });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));

  function build(id: string): AxNode[] {
    const node = byId.get(id);
    const role = String(node?.role?.value ?? '');
    if (!node || unsaid.has(role)) return [];
    const children = (node.childIds ?? []).flatMap(build);
    if (node.ignored) return children;
    const properties = new Map<string, unknown>();
    for (const { name, value } of node.properties ?? []) properties.set(name, value.value);
    return [
      {
        role,
        name: String(node.name?.value ?? ''),
        description: String(node.description?.value ?? ''),
        properties: Object.fromEntries([...properties].map(([property, value]) => [property, String(value)])),
        children,
      },
    ];
  }
  const root = build(nodes[0]?.nodeId ?? '')[0];
  if (!root) throw new Error('The accessibility tree is empty.');
  return root;
}

const ownUrl = () => location.href.replace(/#.*$/, '');

/** A node and all in it. */
export const flatten = (node: AxNode): AxNode[] => [node, ...node.children.flatMap(flatten)];

export const withRole = (tree: AxNode, role: string): AxNode[] =>
  flatten(tree).filter((node) => node.role === role);

const told = ['checked', 'disabled', 'required', 'level', 'live', 'busy'];

/** One line for each node, indented by depth. */
export function outline(node: AxNode, depth = 0): string {
  const states = told.flatMap((name) => {
    const value = node.properties[name];
    return !value || value === 'false' ? [] : [`${name}: ${value}`];
  });
  const words = [
    `${'  '.repeat(depth)}${node.role}`,
    node.name && `"${node.name}"`,
    node.description && `— ${node.description}`,
    states.length > 0 && `(${states.join(', ')})`,
  ];
  return [words.filter(Boolean).join(' '), ...node.children.map((child) => outline(child, depth + 1))].join(
    '\n',
  );
}
