export { ta as messages } from '../../messages/ta.js';
export { linkingTa as linkingMessages } from '../../messages/linking/ta.js';
