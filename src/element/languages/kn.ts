export { kn as messages } from '../../messages/kn.js';
export { linkingKn as linkingMessages } from '../../messages/linking/kn.js';
