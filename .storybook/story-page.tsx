import { QueryClientProvider } from '@tanstack/react-query';
import type { Decorator } from '@storybook/react-vite';
import { useLayoutEffect } from 'react';
import { WalletsProvider } from '../src/hooks/wallets-provider.js';
import { locales } from './locales.js';
import { useStoryLocale } from './story-locale.js';
import { SessionContext, type StorySession, type StoryWallets } from './story-session.js';
import type { NetworkSpeed, ToolbarGlobals } from './toolbar.js';

/** Renders a merchant's page around the story: providers, a landmark, a theme and a language. */
export const storyPage: Decorator = (Story, { viewMode, name, globals, parameters, session }) => {
  const { theme, colorScheme, direction, locale: toolbarLocale, network } = globals as ToolbarGlobals;
  const locale = useStoryLocale(toolbarLocale);
  const { scenario: _scenario, timeout: _timeout, ...provider } = (parameters.wallets ?? {}) as StoryWallets;
  const Landmark = viewMode === 'docs' ? 'div' : 'main';
  return (
    <QueryClientProvider client={session.queryClient}>
      <Network session={session} speed={network} />
      <WalletsProvider client={session.client} locale={locale} messages={locales.get(locale)} {...provider}>
        <Landmark
          className={`story-page theme-${theme}`}
          dir={direction}
          lang={locale}
          data-color-scheme={colorScheme === 'auto' ? undefined : colorScheme}
        >
          {viewMode === 'story' && <h1 className="story-name">{name}</h1>}
          <SessionContext.Provider value={session}>
            <Story />
          </SessionContext.Provider>
        </Landmark>
      </WalletsProvider>
    </QueryClientProvider>
  );
};

/** Slows the server down as soon as the toolbar changes, and loads the wallets again so that one sees it. */
function Network({ session, speed }: { session: StorySession; speed: NetworkSpeed }) {
  useLayoutEffect(() => {
    if (session.setNetwork(speed)) void session.queryClient.resetQueries();
  }, [session, speed]);
  return null;
}
