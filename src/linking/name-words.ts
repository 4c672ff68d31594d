import { formatMessage } from '../messages/format-message.js';

/** A message about a wallet, with its name in place of `{name}`. */
export const nameWords = (message: string, name: string): string => formatMessage(message, { name }).join('');
