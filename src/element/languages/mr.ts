export { mr as messages } from '../../messages/mr.js';
export { linkingMr as linkingMessages } from '../../messages/linking/mr.js';
