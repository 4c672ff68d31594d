export { ur as messages } from '../../messages/ur.js';
export { linkingUr as linkingMessages } from '../../messages/linking/ur.js';
