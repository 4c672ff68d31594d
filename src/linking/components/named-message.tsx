'use client';
import { type ReactNode, createElement } from 'react';
import { IsolatedName } from '../../components/isolated-name.js';
import { textKey } from '../../components/text-key.js';
import { formatMessage } from '../../messages/format-message.js';

/** Renders a `<span>` with a message about a wallet. The message can have the name twice. */
export function NamedMessage({ message, name }: { message: string; name: string }): ReactNode {
  const parts = formatMessage<ReactNode>(message, { name: <IsolatedName name={name} /> });
  return createElement('span', { key: textKey([message, name]) }, ...parts);
}
