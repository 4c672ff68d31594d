import { renderToString } from 'react-dom/server';
import { App } from './page/app.js';
import { EmulatorControls } from './page/emulator-controls.js';
import type { PageData } from './shop/page-data.js';

/** Renders the first paint. The list works in its form before any script runs. */
export function renderPage(data: PageData): { shop: string; controls: string } {
  return {
    shop: renderToString(<App data={data} />, { identifierPrefix: 'shop' }),
    controls: renderToString(<EmulatorControls state={data.controls} />, { identifierPrefix: 'controls' }),
  };
}
