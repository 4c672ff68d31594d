import type { ReactNode } from 'react';
import { PinIcon, TruckIcon } from './icons.js';

export function Delivery({ shopper }: { shopper: string | null }): ReactNode {
  return (
    <section className="card delivery" aria-labelledby="delivery-heading">
      <h2 id="delivery-heading">Deliver to</h2>
      {shopper === null ? (
        <p className="muted">Sign in to use an address that you saved.</p>
      ) : (
        <>
          <div className="address">
            <PinIcon />
            <address>
              <strong>{shopper}</strong> <span className="tag">Home</span>
              <br />
              14, 2nd Cross, Indiranagar 1st Stage, Bengaluru 560038
            </address>
          </div>
          <p className="arrival">
            <TruckIcon />
            Arrives in 2 to 3 days, packed the day it is roasted
          </p>
        </>
      )}
    </section>
  );
}
