import type { ReactNode } from 'react';
import { LockIcon, TumblerIcon } from './icons.js';

export function ShopHeader({ shopper }: { shopper: string | null }): ReactNode {
  return (
    <header className="header">
      <div className="header-inner">
        <a className="brand" href="/">
          <TumblerIcon />
          Kaapi House
        </a>
        <p className="secure">
          <LockIcon />
          Secure checkout
        </p>
        <form className="account" method="post" action="/api/session">
          {shopper !== null && <span className="shopper">{shopper}</span>}
          <button
            className="link-button"
            type="submit"
            name="do"
            value={shopper === null ? 'sign-in' : 'sign-out'}
          >
            {shopper === null ? 'Sign in' : 'Sign out'}
          </button>
        </form>
      </div>
    </header>
  );
}
