import { renderToString } from 'react-dom/server';
import { App } from './page/app.js';
import { EmulatorControls } from './page/emulator-controls.js';
import type { PageData } from './shop/page-data.js';

/** The first paint: the list is there, and works in its form, before any script has run. */
export function renderPage(data: PageData): { shop: string; controls: string } {
  return {
    shop: renderToString(<App data={data} />, { identifierPrefix: 'shop' }),
    controls: renderToString(<EmulatorControls state={data.controls} />, { identifierPrefix: 'controls' }),
  };
}
