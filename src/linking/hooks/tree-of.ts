/** Returns the document or the shadow root that an element is in. */
export const treeOf = (part: Element): Document | ShadowRoot => part.getRootNode() as Document | ShadowRoot;

/** Returns the element with focus. In a shadow root, it is the element inside and not the host. */
export const focusedFrom = (part: Element): Element | null =>
  treeOf(part).activeElement ?? document.activeElement;
