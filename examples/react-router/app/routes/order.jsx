import { getPaymentStatus } from 'batua/server';
import { findOrder } from '../session.server';
import { juspay } from '../wallets.server';

export function loader({ request, params }) {
  return getPaymentStatus(juspay, findOrder(request, params.id));
}

export default function Order({ loaderData: { status } }) {
  return <h1>{status === 'CHARGED' ? 'Paid' : `Payment: ${status}`}</h1>;
}
