// One of several merchant servers, as a separate process. It ends when its standard input closes.
import { createClient } from '@redis/client';
import { serve } from '../../../demo/server/serve.js';
import { createJuspayClient, createRedisLimiter, createWalletsProxy } from '../../../src/server.js';
import type { RedisEval } from '../../../src/server.js';

export interface LimitedServerSettings {
  redisUrl: string;
  juspayUrl: string;
  prefix: string;
  limit: number;
  /** Milliseconds. */
  window: number;
  /** Error of this machine's clock, in milliseconds. */
  clockError: number;
}

const settings = JSON.parse(process.argv[2] ?? '') as LimitedServerSettings;
const now = Date.now.bind(Date);
Date.now = () => now() + settings.clockError;

const client = createClient({ url: settings.redisUrl });
// Without a listener an outage of Redis ends the process.
client.on('error', () => {});
await client.connect();
const run: RedisEval = (script, keys, args) => client.eval(script, { keys, arguments: args });
const limits = { eval: run, limit: settings.limit, window: settings.window };

const proxy = createWalletsProxy({
  juspay: createJuspayClient({
    apiKey: 'test_api_key',
    merchantId: 'test_merchant',
    baseUrl: settings.juspayUrl,
  }),
  basePath: '/api/wallets',
  customer: (request) => request.headers.get('x-test-session'),
  refreshLimiter: createRedisLimiter({ ...limits, prefix: `${settings.prefix}refresh:` }),
  linking: {
    providers: [],
    otpLimiter: createRedisLimiter({ ...limits, prefix: `${settings.prefix}otp:` }),
  },
});

const { url } = await serve(proxy);
process.stdout.write(`${url}\n`);
process.stdin.on('end', () => process.exit());
process.stdin.resume();
