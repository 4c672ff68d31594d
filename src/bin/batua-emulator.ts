#!/usr/bin/env node
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { toNodeHandler } from '../node/to-node-handler.js';
import { createJuspayEmulator } from '../testing/create-juspay-emulator.js';
import { scenarios } from '../testing/scenarios.js';
import type { Scenario } from '../testing/scenarios.js';

/**
 * Scenarios of a customer at Juspay. The others are about the merchant's endpoint, which this command does not serve.
 */
const known = new Map<string, Scenario>(
  Object.entries<Scenario>(scenarios).filter(([, { customerId, endpoint }]) => customerId && !endpoint),
);

const help = `Serves an emulated Juspay wallet API over HTTP, for the tests of a server in any language.

Usage: batua-emulator [--port 4400] [--host 127.0.0.1] [--scenario linked]

  --port      Port to listen on. 0 takes a free one. (4400)
  --host      Address to listen on. 0.0.0.0 reaches other machines and containers. (127.0.0.1)
  --scenario  Wallets of the customer, and what fails. (linked)
  --help      Prints this text.

Scenarios:
${[...known].map(([name, { title }]) => `  ${name.padEnd(20)}  ${title}`).join('\n')}
`;

function start(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4400' },
      host: { type: 'string', default: '127.0.0.1' },
      scenario: { type: 'string', default: 'linked' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const scenario = known.get(values.scenario);
  if (!scenario)
    throw new Error(`There is no scenario ${values.scenario}. Known are: ${[...known.keys()].join(', ')}`);
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) {
    throw new Error(`${values.port} is not a port.`);
  }
  serve(values.scenario, scenario, Number(values.port), values.host);
}

function serve(name: string, scenario: Scenario, port: number, host: string): void {
  const emulator = createJuspayEmulator(scenario);
  const handle = toNodeHandler(emulator.fetch);
  const server = createServer((incoming, outgoing) => void handle(incoming, outgoing));
  server.on('error', fail);
  server.listen(port, host, () => {
    const { address, family, port: taken } = server.address() as AddressInfo;
    process.stdout.write(`Juspay emulator: ${scenario.title}

  URL           http://${family === 'IPv6' ? `[${address}]` : address}:${taken}
  API key       ${emulator.apiKey}
  Merchant ID   ${emulator.merchantId}
  Response Key  ${emulator.responseKey}
  Customer      ${scenario.customerId}
  Scenario      ${name}

Stop it with Ctrl+C.
`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      // Timers of the emulator can still wait, so the exit does not wait for them.
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
}

function fail(error: unknown): void {
  process.stderr.write(`batua-emulator: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

try {
  start(process.argv.slice(2));
} catch (error) {
  fail(error);
}
