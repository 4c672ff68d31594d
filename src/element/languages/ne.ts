export { ne as messages } from '../../messages/ne.js';
export { linkingNe as linkingMessages } from '../../messages/linking/ne.js';
