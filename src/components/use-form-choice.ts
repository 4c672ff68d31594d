'use client';
import { type RefObject, useEffect } from 'react';

/**
 * Keeps a choice in step with what the browser does to radios.
 *
 * A choice made before hydration is adopted. A reset button restores `defaultValue`. Any other reset keeps the
 * choice: React 19 resets a form after every action, also after one that failed.
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

    const form = current?.form;
    const page = current?.getRootNode();
    let isAsked = false;

    /**
     * A radio of the same name outside the list takes the choice away, but no event tells this list. A reset button is
     * clicked just before a `reset` event, which does not say what caused it.
     */
    function onClick(event: Event) {
      const [target] = event.composedPath();
      const radio = current?.querySelector<HTMLInputElement>('.batua-radio');
      if (
        target instanceof HTMLInputElement &&
        target.type === 'radio' &&
        target.name === radio?.name &&
        target.form === form &&
        !current?.contains(target)
      ) {
        select(null);
      }
      const button = target instanceof Element && target.closest<HTMLButtonElement>('[type="reset"]');
      if (!button || button.form !== form) return;
      isAsked = true;
      setTimeout(() => (isAsked = false));
    }

    function onReset(event: Event) {
      const chosen = current?.querySelector<HTMLInputElement>('.batua-radio:checked')?.value ?? null;
      const value = isAsked ? defaultValue : chosen;
      // The browser resets the radios after this event, unless a listener prevents it.
      setTimeout(() => {
        if (event.defaultPrevented) return;
        select(value);
        current?.querySelectorAll<HTMLInputElement>('.batua-radio').forEach((radio) => {
          radio.checked = radio.value === value;
        });
      });
    }

    page?.addEventListener('click', onClick, true);
    form?.addEventListener('reset', onReset);
    return () => {
      page?.removeEventListener('click', onClick, true);
      form?.removeEventListener('reset', onReset);
    };
  }, [fieldset, defaultValue, select]);
}
