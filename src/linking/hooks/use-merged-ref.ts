'use client';
import { type ForwardedRef, type RefCallback, useCallback, useRef } from 'react';

/** Returns a ref that sets two refs, for an element that a part and the merchant both need. */
export function useMergedRef<Element>(
  own: ForwardedRef<Element>,
  given: ForwardedRef<Element>,
): RefCallback<Element> {
  const cleanUp = useRef<CleanUp | void>(undefined);
  return useCallback(
    (element: Element | null) => {
      setRef(own, element);
      // React 19 calls the function that a ref returned. React 18 calls the ref with null.
      if (!element && cleanUp.current) cleanUp.current();
      else cleanUp.current = setRef(given, element);
    },
    [own, given],
  );
}

type CleanUp = () => void;

function setRef<Element>(ref: ForwardedRef<Element>, element: Element | null): CleanUp | void {
  if (typeof ref === 'function') return ref(element);
  if (ref) ref.current = element;
  return undefined;
}
