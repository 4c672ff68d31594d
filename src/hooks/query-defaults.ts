/**
 * Options of every query that batua's hooks run, in place of the app's own defaults. The list shows its errors itself,
 * and the checkout around it stays.
 */
export const queryDefaults = {
  throwOnError: false,
  suspense: false,
  select: undefined,
  notifyOnChangeProps: undefined,
} as { throwOnError: false };
