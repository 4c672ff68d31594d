export { or as messages } from '../../messages/or.js';
export { linkingOr as linkingMessages } from '../../messages/linking/or.js';
