import { formatMessage } from './format-message.js';

/** Returns a message about a wallet with the wallet's name in place of `{name}`. */
export const formatName = (message: string, name: string): string =>
  formatMessage(message, { name }).join('');
