import { type WalletCommand, routes, walletCommands } from '../src/contract/routes.js';
import { type WalletsErrorCode, walletsErrors } from '../src/contract/wallets-error.js';
import type { ProxyErrorCode } from '../src/server/proxy/proxy-error.js';

type Schema = Record<string, unknown>;

/** Errors that only a developer meets, with their statuses. The other codes are in the table of the contract. */
const developerErrors: Record<Exclude<ProxyErrorCode, WalletsErrorCode>, readonly number[]> = {
  forbidden: [403],
  not_found: [404],
  method_not_allowed: [405],
  invalid_request: [400, 413, 415],
};

const statusesOf = (code: ProxyErrorCode): readonly number[] =>
  code in developerErrors
    ? developerErrors[code as keyof typeof developerErrors]
    : [walletsErrors[code as WalletsErrorCode][0] ?? []].flat();

const everyRoute: ProxyErrorCode[] = [
  'unauthenticated',
  'customer_not_found',
  'rate_limited',
  'timeout',
  'service_unavailable',
  'malformed_answer',
  'rejected',
];
const everyWrite: ProxyErrorCode[] = [...everyRoute, 'forbidden'];
const everyCommand: ProxyErrorCode[] = [...everyWrite, 'wallet_not_found'];

const commandSummaries: Record<WalletCommand, string> = {
  authenticate: 'Starts to link a wallet: the provider sends a code, or the answer has a page to visit.',
  resend: 'Sends the code again.',
  link: 'Links the wallet with the code that the customer received.',
  delink: 'Removes the link of the wallet.',
  refresh: 'Checks the balance of one wallet at its provider.',
};

const commandErrors: Partial<Record<WalletCommand, ProxyErrorCode[]>> = {
  authenticate: ['wallet_locked'],
  resend: ['wallet_locked'],
  link: ['invalid_request', 'wrong_otp', 'otp_expired', 'wallet_locked'],
};

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Schema) => ({ 'application/json': { schema } });

function responsesOf(success: string, codes: readonly ProxyErrorCode[]): Schema {
  const byStatus = new Map<number, ProxyErrorCode[]>();
  // A wallet that is not linked cannot be refreshed, and an exception of the server has no status of its own.
  for (const [status, code] of [
    [409, 'rejected'],
    [500, 'service_unavailable'],
  ] as const)
    byStatus.set(status, [code]);
  for (const code of codes)
    for (const status of statusesOf(code)) byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  const errors = [...byStatus].sort(([one], [other]) => one - other);
  return {
    200: { description: 'Success.', content: json(ref(success)) },
    ...Object.fromEntries(
      errors.map(([status, known]) => [
        status,
        {
          description: `\`error_code\`: ${known.map((code) => `\`${code}\``).join(', ')}.`,
          ...(status === 429 && {
            headers: { 'Retry-After': { schema: { type: 'string' }, description: 'Seconds.' } },
          }),
          content: json({
            allOf: [ref('Error'), { properties: { error_code: { enum: known } } }],
          }),
        },
      ]),
    ),
  };
}

const body = (required: string, schema: Schema): Schema => ({
  required: true,
  content: json({ type: 'object', required: [required], properties: { [required]: schema } }),
});

function pathsOf(): Schema {
  const list = {
    operationId: 'listWallets',
    summary: 'Lists the wallets of the signed-in customer, with the balances that Juspay knows.',
    responses: responsesOf('WalletList', everyRoute),
  };
  const create = {
    operationId: 'createWallet',
    summary: 'Adds a wallet of a provider and starts to link it. Only with linking.',
    requestBody: body('wallet', {
      type: 'string',
      description: 'Provider, as Juspay writes it.',
      examples: ['PAYTM'],
    }),
    responses: responsesOf('Wallet', [...everyWrite, 'invalid_request', 'wallet_locked']),
  };
  const refreshBalances = {
    operationId: 'refreshBalances',
    summary: 'Checks every balance at its provider. It takes several seconds. Linked wallets only.',
    responses: responsesOf('WalletList', everyWrite),
  };
  const commands = walletCommands.map((command) => [
    decodeURIComponent(routes.wallet('{walletId}', command)),
    {
      parameters: [{ name: 'walletId', in: 'path', required: true, schema: { type: 'string' } }],
      post: {
        operationId: `${command}Wallet`,
        summary: `${commandSummaries[command]}${command === 'refresh' ? '' : ' Only with linking.'}`,
        ...(command === 'link' && {
          requestBody: body('otp', {
            type: 'string',
            description: 'The code, or a message that contains it.',
          }),
        }),
        responses: responsesOf('Wallet', [...everyCommand, ...(commandErrors[command] ?? [])]),
      },
    },
  ]);
  return {
    [routes.wallets || '/']: { get: list, post: create },
    [routes.refreshBalances]: { post: refreshBalances },
    ...(Object.fromEntries(commands) as Schema),
  };
}

const text = { type: ['string', 'null'] };
const balance = {
  type: ['number', 'string', 'null'],
  description:
    'Major units of the currency, or points. Null when it is unknown. A text such as "109.55" is read too.',
};
const lastRefreshed = {
  type: ['string', 'null'],
  description: 'ISO 8601. Null or absent when it was never checked.',
};
const customerTag = {
  type: 'string',
  description: 'Changes with the customer and reveals nothing about them. A backend can leave it out.',
};
const envelope = {
  object: { type: 'string' },
  count: { type: 'number' },
  offset: { type: 'number' },
  total: { type: 'number' },
};

const schemas: Record<string, Schema> = {
  WalletList: {
    type: 'object',
    required: ['list'],
    properties: {
      ...envelope,
      list: { type: 'array', items: { oneOf: [ref('Wallet'), { type: 'null' }] } },
      customer_tag: customerTag,
    },
  },
  Wallet: {
    type: 'object',
    required: ['id', 'wallet', 'linked'],
    properties: {
      id: { type: 'string' },
      object: { type: 'string' },
      wallet: { type: 'string', description: 'Provider, as Juspay writes it: "PAYTM".' },
      linked: { type: ['boolean', 'string'], description: 'A text such as "true" is read too.' },
      juspay_bank_code: text,
      current_balance: balance,
      last_refreshed: lastRefreshed,
      metadata: {
        type: 'object',
        properties: { mobile_number: { type: 'string', description: 'Masked: "98****10".' } },
      },
      sub_details: { type: 'array', items: { oneOf: [ref('Instrument'), { type: 'null' }] } },
      auth_params: ref('AuthParams'),
      payment: {
        type: 'object',
        description: 'The page on which the customer links the wallet.',
        properties: {
          authentication: {
            type: 'object',
            required: ['method', 'url'],
            properties: { method: { const: 'GET' }, url: { type: 'string', format: 'uri' } },
          },
        },
      },
      customer_tag: customerTag,
    },
  },
  Instrument: {
    type: 'object',
    description: 'Something that the wallet can pay with.',
    properties: {
      payment_method: text,
      payment_method_type: text,
      current_balance: balance,
      last_refreshed: lastRefreshed,
    },
  },
  AuthParams: {
    type: 'object',
    description: 'What the provider allows while a code is awaited.',
    properties: {
      is_resend_allowed: { type: ['boolean', 'string', 'null'] },
      is_submit_allowed: { type: ['boolean', 'string', 'null'] },
      resend_wait_time: { type: ['number', 'string', 'null'], description: 'Seconds.' },
    },
  },
  Error: {
    type: 'object',
    required: ['error_code'],
    properties: {
      status: { type: 'string' },
      error_code: { enum: [...Object.keys(walletsErrors), ...Object.keys(developerErrors)] },
      error_message: { type: 'string', description: 'For developers. The list has its own words.' },
      attempts_left: { type: 'number', description: 'How many more codes the provider accepts.' },
    },
  },
};

/** Returns the OpenAPI document of the proxy contract, which any backend can implement. */
export const openApi = (): Schema => ({
  openapi: '3.1.0',
  info: {
    title: 'Wallets endpoint of a checkout',
    version: '1',
    description:
      'The routes that batua calls on the merchant’s server. `createWalletsProxy` of `batua/server` implements them. The session identifies the customer. Wallets that are unlinked are also listed. Unknown fields are ignored.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/api/wallets' }],
  security: [{ session: [] }],
  paths: pathsOf(),
  components: {
    securitySchemes: {
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: 'session',
        description: 'The session of the merchant’s own site.',
      },
    },
    schemas,
  },
});
