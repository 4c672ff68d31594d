import { BatuaWalletList } from './element/batua-wallet-list.js';

export { BatuaWalletList, type WalletChange } from './element/batua-wallet-list.js';

const registry = (globalThis as { customElements?: CustomElementRegistry }).customElements;
if (registry && !registry.get('batua-wallet-list')) registry.define('batua-wallet-list', BatuaWalletList);
