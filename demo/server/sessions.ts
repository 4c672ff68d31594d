import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { BasketName } from '../shop/baskets.js';
import type { Order } from './orders.js';

/** What the shop knows of one browser. */
export interface Session {
  readonly id: string;
  customerId: string;
  signedIn: boolean;
  basket: BasketName;
  order: Order;
}

export interface Sessions {
  /** The session of a request, or undefined where it has none or its cookie was not made here. */
  find(request: Request): Session | undefined;
  /** Begins a session. */
  begin(session: Omit<Session, 'id'>): Session;
  /** The `Set-Cookie` value that a browser keeps the session with. */
  cookieOf(session: Session): string;
}

const cookieName = 'kaapi_session';
const most = 1000;

/** Sessions in memory, known to the browser by a signed, HttpOnly cookie. */
export function createSessions(): Sessions {
  const secret = randomBytes(32);
  const sessions = new Map<string, Session>();
  const sign = (id: string) => createHmac('sha256', secret).update(id).digest('base64url');

  return {
    find(request) {
      const [id = '', signature = ''] = (cookie(request, cookieName) ?? '').split('.');
      const expected = Buffer.from(sign(id));
      const given = Buffer.from(signature);
      const genuine = expected.length === given.length && timingSafeEqual(expected, given);
      return genuine ? sessions.get(id) : undefined;
    },
    begin(fields) {
      const session: Session = { id: randomBytes(16).toString('base64url'), ...fields };
      const oldest = sessions.keys().next().value;
      if (sessions.size >= most && oldest !== undefined) sessions.delete(oldest);
      sessions.set(session.id, session);
      return session;
    },
    // A shop on https adds Secure.
    cookieOf: ({ id }) => `${cookieName}=${id}.${sign(id)}; HttpOnly; SameSite=Lax; Path=/`,
  };
}

/** One cookie of a request. */
export function cookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
