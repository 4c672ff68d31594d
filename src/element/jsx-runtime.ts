// The build of the element replaces `react/jsx-runtime` with this file.
import { type ComponentType, type VNode, createElement } from 'preact';

export { Fragment } from 'preact';

type Props = Record<string, unknown>;

/** Events that React names differently from the DOM. */
const events: Record<string, string> = { onFocus: 'onFocusIn', onBlur: 'onFocusOut' };

const domName = (name: string, { type }: Props) =>
  name === 'onChange' && type === 'text' ? 'onInput' : (events[name] ?? name);

/**
 * Creates an element with the event names of the DOM. React's `onChange` of a text field is the DOM's `input` event.
 */
export function jsx(type: string | ComponentType<Props>, props: Props, key?: string): VNode {
  const own: Props = { key };
  for (const name of Object.keys(props)) {
    own[typeof type === 'string' ? domName(name, props) : name] = props[name];
  }
  return createElement(type as string, own);
}

export { jsx as jsxs };
export { jsx as jsxDEV };
