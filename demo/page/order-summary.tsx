import type { ReactNode } from 'react';
import { itemsTotal } from '../shop/baskets.js';
import type { OrderView } from '../shop/page-data.js';
import { LinePicture } from './line-picture.js';
import { rupees } from './rupees.js';

export function OrderSummary({ order, paid = false }: { order: OrderView; paid?: boolean }): ReactNode {
  const { lines, delivery, coupon } = order.basket;
  return (
    <section className="card summary" aria-labelledby="summary-heading">
      <h2 id="summary-heading">Order summary</h2>
      <ul className="lines">
        {lines.map((item) => (
          <li className="line" key={item.name}>
            <LinePicture name={item.picture} />
            <div className="line-words">
              <p className="line-name">{item.name}</p>
              <p className="muted">
                {item.detail}
                {item.quantity > 1 && <> × {item.quantity}</>}
              </p>
            </div>
            <p className="figure">{rupees(item.price)}</p>
          </li>
        ))}
      </ul>
      <dl className="bill">
        <dt>Items</dt>
        <dd>{rupees(itemsTotal(lines))}</dd>
        <dt>Delivery</dt>
        <dd>{delivery === 0 ? <span className="good">Free</span> : rupees(delivery)}</dd>
        {coupon && (
          <>
            <dt>
              Coupon <span className="coupon">{coupon.code}</span>
            </dt>
            <dd className="good">−{rupees(coupon.off)}</dd>
          </>
        )}
        <dt className="total">{paid ? 'Paid' : 'To pay'}</dt>
        <dd className="total">{rupees(order.amount)}</dd>
      </dl>
      <p className="muted small">Prices include GST. Order {order.reference}.</p>
    </section>
  );
}
