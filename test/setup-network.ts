import { afterEach, beforeAll } from 'vitest';
import { networkWorker, startNetworkWorker } from './network-worker.js';

beforeAll(startNetworkWorker);
afterEach(() => networkWorker.resetHandlers());
