'use client';
import type { ReactNode } from 'react';
import type { Announcement } from './use-announcer.js';

/**
 * Renders a visually hidden `<div role="status">` that a screen reader speaks from. Keep it on the page while the views
 * around it change: screen readers do not read a live region that appears with words in it.
 *
 * @example
 * const [announcement, announce] = useAnnouncer();
 *
 * <>
 *   {paid ? <Receipt /> : <Checkout onPaid={() => announce('Order placed')} />}
 *   <LiveRegion announcement={announcement} />
 * </>;
 */
export function LiveRegion({ announcement: { words, turn }, lang }: LiveRegionProps): ReactNode {
  return (
    <div role="status" className="batua-live-region" lang={lang}>
      {/* The same words in a new element are announced again. */}
      {words && <div key={turn}>{words}</div>}
    </div>
  );
}

export interface LiveRegionProps {
  /** What to speak, from `useAnnouncer`. */
  announcement: Announcement;
  /** Language of the words, as a BCP 47 tag, if the page has another. */
  lang?: string | undefined;
}
