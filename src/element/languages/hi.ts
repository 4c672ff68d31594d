export { hi as messages } from '../../messages/hi.js';
export { linkingHi as linkingMessages } from '../../messages/linking/hi.js';
