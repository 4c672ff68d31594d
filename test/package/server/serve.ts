import { createServer } from 'node:http';
import { toNodeHandler } from 'batua/node';
import { createJuspayClient, createWalletsProxy } from 'batua/server';
import { createJuspayEmulator, scenarios } from 'batua/testing';

const { apiKey, merchantId, fetch } = createJuspayEmulator(scenarios.linked);
const juspay = createJuspayClient({ apiKey, merchantId, fetch });
const handler = toNodeHandler(createWalletsProxy({ juspay, basePath: '/api/wallets', customer: () => null }));

export const server = createServer((incoming, outgoing) => void handler(incoming, outgoing));
