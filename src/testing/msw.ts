export { walletsHandlers } from './msw/wallets-handlers.js';
export type { WalletsEndpointOptions } from './create-wallets-endpoint.js';
