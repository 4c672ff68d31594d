export { bn as messages } from '../../messages/bn.js';
export { linkingBn as linkingMessages } from '../../messages/linking/bn.js';
