'use client';
import type { ReactNode } from 'react';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { nameLanguage } from '../messages/format-name.js';

/** Renders a `<bdi>` with a name inside a message. A Latin name in words of another script is read as English. */
export function IsolatedName({ name }: { name: string }): ReactNode {
  const { messages } = useWalletsContext();
  return <bdi lang={nameLanguage(name, messages)}>{name}</bdi>;
}
