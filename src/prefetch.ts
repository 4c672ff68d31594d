export { prefetchWallets } from './prefetch/prefetch-wallets.js';
export type { PrefetchOptions } from './prefetch/prefetch-wallets.js';
