export { te as messages } from '../../messages/te.js';
export { linkingTe as linkingMessages } from '../../messages/linking/te.js';
