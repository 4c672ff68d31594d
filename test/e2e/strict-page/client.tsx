import { QueryClient } from '@tanstack/react-query';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createWalletsClient } from '../../../src/index.js';
import { Page, type PageData } from './page.js';
import '../../../src/styles/styles.css';
import '../../../src/linking/linking.css';

const data = JSON.parse(document.querySelector('#data')?.textContent ?? '') as PageData;
const root = document.querySelector('#root') as HTMLElement;
const page = (
  <Page
    data={data}
    client={createWalletsClient({ endpoint: data.endpoint })}
    queryClient={new QueryClient({ defaultOptions: { queries: { retryDelay: 0 } } })}
  />
);

if (root.firstElementChild) hydrateRoot(root, page);
else createRoot(root).render(page);
