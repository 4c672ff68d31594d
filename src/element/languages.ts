import type { LinkingMessages } from '../messages/linking/en.js';
import type { Messages } from '../messages/messages.js';

export interface Language {
  messages: Messages;
  linkingMessages: LinkingMessages;
}

/** Loads the words of a language, in a separate file. English is in the script. */
export const languages: Record<string, () => Promise<Language>> = {
  as: () => import('./languages/as.js'),
  bn: () => import('./languages/bn.js'),
  gu: () => import('./languages/gu.js'),
  hi: () => import('./languages/hi.js'),
  kn: () => import('./languages/kn.js'),
  ml: () => import('./languages/ml.js'),
  mr: () => import('./languages/mr.js'),
  ne: () => import('./languages/ne.js'),
  or: () => import('./languages/or.js'),
  pa: () => import('./languages/pa.js'),
  ta: () => import('./languages/ta.js'),
  te: () => import('./languages/te.js'),
  ur: () => import('./languages/ur.js'),
};
