/**
 * Cuts the page's requests off and makes the browser report that it is offline. Returns a function that undoes this.
 */
export function goOffline(): () => void {
  const { fetch } = globalThis;
  globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  return () => {
    globalThis.fetch = fetch;
    Reflect.deleteProperty(navigator, 'onLine');
  };
}
