export { gu as messages } from '../../messages/gu.js';
export { linkingGu as linkingMessages } from '../../messages/linking/gu.js';
