'use client';
import { type ForwardedRef, type RefCallback, useMemo } from 'react';

/** Returns a ref that sets two refs, for an element that a part and the merchant both need. */
export function useMergedRef<Element>(
  own: ForwardedRef<Element>,
  given: ForwardedRef<Element>,
): RefCallback<Element> {
  return useMemo(() => {
    let cleanUp: unknown;
    return (element: Element | null) => {
      setRef(own, element);
      // React 19 calls the function that a ref returned. React 18 calls the ref with null.
      if (!element && typeof cleanUp === 'function') cleanUp();
      else cleanUp = setRef(given, element);
    };
  }, [own, given]);
}

function setRef<Element>(ref: ForwardedRef<Element>, element: Element | null): unknown {
  if (typeof ref === 'function') return ref(element);
  if (ref) ref.current = element;
  return undefined;
}
