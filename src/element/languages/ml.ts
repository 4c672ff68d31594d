export { ml as messages } from '../../messages/ml.js';
export { linkingMl as linkingMessages } from '../../messages/linking/ml.js';
