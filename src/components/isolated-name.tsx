'use client';
import type { ReactNode } from 'react';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { nameLanguage } from '../messages/format-name.js';

/**
 * Renders a `<bdi>` with a name inside a message. A Latin name in words of another script is read as English. A name
 * with words, such as "Paytm ending in 78", has the direction of the words.
 */
export function IsolatedName({ name }: { name: string }): ReactNode {
  const { messages } = useWalletsContext();
  const lang = nameLanguage(name, messages);
  return (
    <bdi lang={lang} dir={lang ? undefined : messages.direction}>
      {name}
    </bdi>
  );
}
