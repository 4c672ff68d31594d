import { linkingLocales } from '../.storybook/locales.js';
import { useWalletsContext } from '../src/hooks/wallets-context.js';
import type { LinkingMessages } from '../src/linking.js';

/** Returns the words of linking in the language of the toolbar. */
export const useLinkingWords = (): LinkingMessages | undefined =>
  linkingLocales.get(useWalletsContext().locale);
