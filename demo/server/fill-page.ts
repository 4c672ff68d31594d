import type { PageData } from '../shop/page-data.js';

/** Returns the page: the template with the rendered parts and the data for the script. */
export function fillPage(
  template: string,
  { shop, controls }: { shop: string; controls: string },
  data: PageData,
): string {
  const { scheme } = data.controls;
  // Functions, because a replacement text can have `$&`.
  return template
    .replace('lang="en-IN"', scheme === 'auto' ? '$&' : `$& data-color-scheme="${scheme}"`)
    .replace('<!--controls-->', () => controls)
    .replace('<!--shop-->', () => shop)
    .replace('<!--data-->', () => JSON.stringify(data).replaceAll('<', '\\u003c'));
}
