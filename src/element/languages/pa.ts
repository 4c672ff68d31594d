export { pa as messages } from '../../messages/pa.js';
export { linkingPa as linkingMessages } from '../../messages/linking/pa.js';
