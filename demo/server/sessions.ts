import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { BasketName } from '../shop/baskets.js';
import type { Order } from './orders.js';

/** The data of one browser. */
export interface Session {
  readonly id: string;
  customerId: string;
  signedIn: boolean;
  basket: BasketName;
  order: Order;
}

export interface Sessions {
  /** Returns the session of a request. Undefined without a cookie, and for a cookie that this server did not sign. */
  find(request: Request): Session | undefined;
  /** Creates a session. */
  begin(session: Omit<Session, 'id'>): Session;
  /** Returns the `Set-Cookie` value of a session. */
  cookieOf(session: Session): string;
}

const cookieName = 'kaapi_session';
const most = 1000;

/** Creates sessions in memory. The browser has a signed, HttpOnly cookie. */
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

/** Returns one cookie of a request. */
export function cookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
