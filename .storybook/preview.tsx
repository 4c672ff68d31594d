import '../src/styles/styles.css'; // before the styles of linking
import addonA11y from '@storybook/addon-a11y';
import addonDocs from '@storybook/addon-docs';
import { definePreview } from '@storybook/react-vite';
import addonMsw from 'msw-storybook-addon';
import { definePreviewAddon } from 'storybook/internal/csf';
import { configure } from 'storybook/test';
import { en } from '../src/messages/en.js';
import type { Messages } from '../src/messages/messages.js';
import { accessibility } from './accessibility.js';
import { extractArgTypes } from './extract-arg-types.js';
import { followValue } from './follow-value.js';
import { locales } from './locales.js';
import { startWorker } from './start-worker.js';
import { storyPage } from './story-page.js';
import { showCode } from './show-code.js';
import { type StorySession, type StoryWallets, createStorySession } from './story-session.js';
import { type ToolbarGlobals, initialToolbar, toolbar } from './toolbar.js';
import { viewports } from './viewports.js';
import '../stories/themes/kirana.css';
import '../stories/themes/metro.css';
import '../stories/themes/mela.css';
import './preview.css';

declare module 'storybook/internal/csf' {
  interface StoryContext {
    /** The merchant server, cache and clock of the story. */
    session: StorySession;
    /** The messages of the toolbar's language. */
    words: Messages;
  }
}

interface WalletsTypes {
  parameters: { wallets?: StoryWallets };
  globals: Partial<ToolbarGlobals>;
}

// The default of one second is too short for a busy machine.
configure({ asyncUtilTimeout: 5000 });

const propDocs = definePreviewAddon<WalletsTypes>({ parameters: { docs: { extractArgTypes } } });

const sessions = new Map<string, StorySession>();
let roots = 0;

/** Sets title, language, direction and theme of the page. On a docs page, each story's wrapper sets them. */
function describePage(title: string, { colorScheme, direction, locale, textSize }: ToolbarGlobals) {
  const page = document.documentElement;
  document.title = title;
  page.lang = locale;
  page.dir = direction;
  page.dataset['textSize'] = textSize;
  page.dataset['colorScheme'] = colorScheme;
}

export default definePreview({
  addons: [addonA11y(), addonDocs(), addonMsw(startWorker), propDocs],
  tags: ['autodocs'],
  globalTypes: toolbar,
  initialGlobals: { ...initialToolbar },
  parameters: {
    a11y: accessibility,
    layout: 'fullscreen',
    viewport: { options: viewports },
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: {
      toc: { headingSelector: 'h2, h3' },
      source: { type: 'code', language: 'tsx', transform: showCode },
    },
    options: {
      storySort: {
        order: [
          'Getting started',
          'Wallet list',
          ['Playground', 'Anatomy', 'Everyday use', 'States', 'Sheet', 'Refreshing', 'Errors'],
          'Wallet balance',
          'Refresh balances button',
          'Linking',
          ['About', 'Linking a wallet', 'Outcomes', 'Linked wallets'],
          'Parts',
          'Recipes',
          'Theming',
          'Content',
          'Words',
          'Accessibility',
          'Proxy',
          'Testing',
        ],
      },
    },
  },
  beforeEach(context) {
    const { id, msw, viewMode } = context;
    const globals = context.globals as ToolbarGlobals;
    const session =
      sessions.get(id) ??
      createStorySession(id, context.parameters.wallets ?? {}, (...added) => msw.use(...added));
    sessions.set(id, session);
    context.session = session;
    context.words = locales.get(globals.locale) ?? en;
    if (viewMode === 'story') describePage(context.name, globals);
    // Each story on a docs page is a separate React root. Without a prefix their `useId`s would be equal.
    context.parameters.react = { rootOptions: { identifierPrefix: `root${roots++}` } };
    return () => void sessions.delete(id);
  },
  decorators: [storyPage, followValue],
});
