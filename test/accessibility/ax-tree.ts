import { cdp } from 'vitest/browser';

/** A node of the browser's accessibility tree, with its children. */
export interface AxNode {
  role: string;
  name: string;
  description: string;
  /** Other properties for assistive technology, such as `{ checked: 'false' }`. */
  properties: Record<string, string>;
  children: AxNode[];
}

/** Roles without their own announcement. The parent node contains their text. */
const silentRoles = new Set(['InlineTextBox', 'ListMarker']);

/** Returns the accessibility tree of the tested page, as Chromium exposes it to assistive technology. */
export async function axTree(): Promise<AxNode> {
  const { frameTree } = await cdp().send('Page.getFrameTree');
  const tested = [frameTree, ...(frameTree.childFrames ?? [])].find(({ frame }) => frame.url === pageUrl());
  if (!tested) throw new Error('The tested page is not among the frames of its tab.');
  const { nodes } = await cdp().send('Accessibility.getFullAXTree', { frameId: tested.frame.id });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));

  function build(id: string): AxNode[] {
    const node = byId.get(id);
    const role = String(node?.role?.value ?? '');
    if (!node || silentRoles.has(role)) return [];
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

const pageUrl = () => location.href.replace(/#.*$/, '');

/** Returns a node and all its descendants. */
export const flatten = (node: AxNode): AxNode[] => [node, ...node.children.flatMap(flatten)];

export const withRole = (tree: AxNode, role: string): AxNode[] =>
  flatten(tree).filter((node) => node.role === role);

const outlinedStates = ['checked', 'disabled', 'required', 'level', 'live', 'busy'];

/** Returns one line for each node, indented by depth. */
export function outline(node: AxNode, depth = 0): string {
  const states = outlinedStates.flatMap((name) => {
    const value = node.properties[name];
    return !value || value === 'false' ? [] : [`${name}: ${value}`];
  });
  const parts = [
    `${'  '.repeat(depth)}${node.role}`,
    node.name && `"${node.name}"`,
    node.description && `— ${node.description}`,
    states.length > 0 && `(${states.join(', ')})`,
  ];
  return [parts.filter(Boolean).join(' '), ...node.children.map((child) => outline(child, depth + 1))].join(
    '\n',
  );
}
