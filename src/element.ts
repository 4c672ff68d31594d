import { BatuaWalletList } from './element/batua-wallet-list.js';

export { BatuaWalletList, type WalletChange } from './element/batua-wallet-list.js';
export type { WalletListAttributes, WalletListObjects } from './element/wallet-list-attributes.js';

const registry = (globalThis as { customElements?: CustomElementRegistry }).customElements;
if (registry && !registry.get('batua-wallet-list')) registry.define('batua-wallet-list', BatuaWalletList);
