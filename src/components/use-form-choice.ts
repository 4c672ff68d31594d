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
    const chosen = fieldset.current?.querySelector<HTMLInputElement>('input:checked');
    if (chosen) select(chosen.value);

    const form = fieldset.current?.form;
    function onReset(event: Event) {
      // The event comes before the reset, and it can still be prevented.
      setTimeout(() => {
        if (event.defaultPrevented) return;
        select(defaultValue);
        for (const radio of fieldset.current?.querySelectorAll('input') ?? []) {
          radio.checked = radio.value === defaultValue;
        }
      });
    }
    form?.addEventListener('reset', onReset);
    return () => form?.removeEventListener('reset', onReset);
  }, [fieldset, defaultValue, select]);
}
