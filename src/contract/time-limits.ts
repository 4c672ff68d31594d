// The server answers before the browser gives up, so that the customer reads the server's reason. The gap between the
// two limits covers the way to the server and back, and the merchant's session lookup.

/** How long the browser's client waits for the merchant's server, in milliseconds. It exceeds `proxyTimeout`. */
export const browserTimeout = 30_000;

/** How long all of the proxy's work for one request may take, in milliseconds. It stays below `browserTimeout`. */
export const proxyTimeout = 25_000;
