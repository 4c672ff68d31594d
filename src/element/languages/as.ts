export { as as messages } from '../../messages/as.js';
export { linkingAs as linkingMessages } from '../../messages/linking/as.js';
