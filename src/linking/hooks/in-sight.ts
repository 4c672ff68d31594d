/**
 * Options of `scrollIntoView`: scroll as little as needed. A browser shows only the focused control. The buttons after
 * it can be below the page or behind a bar that stays.
 */
export const inSight: ScrollIntoViewOptions = { block: 'nearest' };
