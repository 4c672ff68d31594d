// What the code in the documents expects of a shop: its session, order, database and components.
import type { QueryClient as Client } from '@tanstack/react-query';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ReactNode } from 'react';
import type { toNodeHandler } from '../../../src/node.js';
import type { PaymentStatus, WalletsClient } from '../../../src/index.js';
import type { JuspayClient, PaymentStore, WalletsProxyOptions } from '../../../src/server.js';

interface KoaContext {
  path: string;
  req: IncomingMessage;
  res: ServerResponse;
  request: { body: unknown };
  respond: boolean;
}

/** An app of Express, Fastify, Nest or Koa. */
interface App {
  all: (path: string, handler: typeof wallets) => void;
  listen: (port: number) => Promise<void>;
  use: ((path: string, handler: typeof wallets) => void) &
    ((middleware: (context: KoaContext, next: () => Promise<unknown>) => unknown) => void);
}

declare global {
  const app: App;
  const AppModule: object;
  const NestFactory: { create: (module: object) => Promise<App> };
  const customerOf: (request: Request) => Promise<string | null>;
  const render: (ui: ReactNode) => void;
  const wallets: ReturnType<typeof toNodeHandler>;
  interface Order {
    id: string;
    amount: number;
  }
  const Checkout: (props: { customerKey?: string; onPaid?: () => void }) => ReactNode;
  const Receipt: () => ReactNode;
  const amount: number;
  const choice: string;
  const client: WalletsClient;
  const csrfToken: () => Promise<string>;
  const customer: WalletsProxyOptions['customer'];
  const customerId: string;
  const customerKey: string;
  const isNew: (eventId: string) => Promise<boolean>;
  const juspay: JuspayClient;
  const log: (entry: unknown) => void;
  const options: WalletsProxyOptions;
  const order: Order;
  const orderId: string;
  const paid: boolean;
  const password: string;
  const payment: PaymentStatus | undefined;
  const pool: { query: (sql: string, values: unknown) => Promise<{ rows: never[] }> };
  const queryClient: Client;
  const proxy: (request: Request) => Promise<Response>;
  const redirect: (url: string) => Response;
  const redis: { eval: (script: string, options: object) => Promise<unknown> };
  const request: Request;
  const responseKey: string;
  const server: { use: (...handlers: unknown[]) => void };
  const session: { customerId: string; customerHash: string };
  const sessionOf: (request: Request) => Promise<{ customerId: string } | null>;
  const setChoice: (choice: string | null) => void;
  const showToast: (text: string) => void;
  const store: PaymentStore;
  const updateOrder: (orderId: string) => Promise<void>;
  const username: string;
}
