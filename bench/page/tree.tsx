import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Variant } from './variant.js';

/** Returns a variant in a form, as in a checkout. The libraries then render what a form needs. */
export const tree = ({ List }: Variant, queryClient: QueryClient): ReactNode => (
  <QueryClientProvider client={queryClient}>
    <form>
      <List />
    </form>
  </QueryClientProvider>
);
