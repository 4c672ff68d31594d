'use client';
import { type RefObject, useEffect } from 'react';

/**
 * Follows what the browser does to radios by itself. Selects a wallet that the customer chose before hydration, and
 * `defaultValue` when the form is reset.
 *
 * @param select Keep it the same between renders.
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
      // The event fires before the reset, and a later listener can prevent the reset.
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
