'use client';
import { type RefObject, useEffect } from 'react';

/**
 * Keeps a choice in step with what the browser does to radios by itself: a choice made before hydration
 * is taken over, and a form reset restores `defaultValue`.
 *
 * @param select Must be the same between renders.
 */
export function useFormChoice(
  fieldset: RefObject<HTMLFieldSetElement | null>,
  defaultValue: string | null,
  select: (value: string | null) => void,
): void {
  useEffect(() => {
    const { current } = fieldset;
    const unknown = current?.querySelector<HTMLInputElement>(':not([data-selected]) > .batua-radio:checked');
    if (unknown) select(unknown.value);

    function onReset(event: Event) {
      // The event comes before the reset, and it can still be prevented.
      setTimeout(() => {
        if (event.defaultPrevented) return;
        select(defaultValue);
        current?.querySelectorAll<HTMLInputElement>('.batua-radio').forEach((radio) => {
          radio.checked = radio.value === defaultValue;
        });
      });
    }
    const form = current?.form;
    form?.addEventListener('reset', onReset);
    return () => form?.removeEventListener('reset', onReset);
  }, [fieldset, defaultValue, select]);
}
