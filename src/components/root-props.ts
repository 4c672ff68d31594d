import type { ComponentPropsWithRef } from 'react';
import type { Messages } from '../messages/messages.js';

/**
 * Props of a part's root element: `ref`, `className`, `id`, `style`, event handlers, `data-*`, `aria-*` and the rest.
 * `Own` names attributes that a part does not pass on. Attributes that show a part's state, such as `aria-disabled`
 * and `data-busy`, always come from the part.
 */
export type RootProps<
  Tag extends 'button' | 'div' | 'fieldset' | 'p' | 'span' | 'ul',
  Own extends string = never,
> = Omit<ComponentPropsWithRef<Tag>, 'children' | 'dangerouslySetInnerHTML' | Own>;

/** Returns the merchant's props of a root element, with the part's own class first. */
export const rootProps = <Props extends { className?: string | undefined }>(
  own: `batua-${string}`,
  props: Props,
) => ({ ...props, className: props.className ? `${own} ${props.className}` : own });

/** Returns the language and direction of the catalog, for the root element of a part that can stand anywhere. */
export const languageProps = ({
  language,
  direction,
}: Messages): { lang: string | undefined; dir: string | undefined } => ({
  lang: language,
  dir: direction ?? (language && 'ltr'),
});
