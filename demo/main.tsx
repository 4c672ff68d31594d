import { hydrateRoot } from 'react-dom/client';
import { App } from './page/app.js';
import { EmulatorControls } from './page/emulator-controls.js';
import type { PageData } from './shop/page-data.js';

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
};

const data = JSON.parse(element('data').textContent) as PageData;

hydrateRoot(element('shop'), <App data={data} />, { identifierPrefix: 'shop' });
hydrateRoot(element('controls'), <EmulatorControls state={data.controls} />, {
  identifierPrefix: 'controls',
});
