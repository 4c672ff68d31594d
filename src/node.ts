export { toNodeHandler } from './node/to-node-handler.js';
export type { NodeHandler, NodeHandlerOptions, WebHandler } from './node/to-node-handler.js';
export type { FrameworkReply, FrameworkRequest, NodeRequest } from './node/node-request.js';
