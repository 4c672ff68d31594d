import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useLayoutEffect, useState } from 'react';
import { type StorySession, useStorySession } from '../.storybook/story-session.js';
import { WalletList, WalletsProvider } from '../src/index.js';
import { LinkingProvider } from '../src/linking.js';
import { pseudoStateRules } from './pseudo-states.js';
import { type SheetState, sheetProps, sheetStates } from './sheet-states.js';
import './sheet.css';

/** Renders every state of the list on one page, each with its own customer. */
export function Sheet(): ReactNode {
  const page = useStorySession();
  const [sessions] = useState(() =>
    sheetStates.map(({ scenario }, index) => page.another(String(index), scenario ? { scenario } : {})),
  );

  useLayoutEffect(() => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = pseudoStateRules();
    return () => style.remove();
  }, []);

  return (
    <div className="sheet">
      {sheetStates.map((state, index) => {
        const session = sessions[index];
        return session && <Cell key={state.title} state={state} session={session} />;
      })}
    </div>
  );
}

function Cell({ state: { title, list, className, colorScheme }, session }: CellProps) {
  return (
    <section aria-label={title} className="sheet-cell" data-color-scheme={colorScheme}>
      <h2 className="sheet-title">{title}</h2>
      <QueryClientProvider client={session.queryClient}>
        <WalletsProvider client={session.client}>
          <LinkingProvider>
            <WalletList {...sheetProps} {...list} className={className} />
          </LinkingProvider>
        </WalletsProvider>
      </QueryClientProvider>
    </section>
  );
}

interface CellProps {
  state: SheetState;
  session: StorySession;
}
