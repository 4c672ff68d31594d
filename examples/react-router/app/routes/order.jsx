import { getPaymentStatus } from 'batua/server';
import { amount, readSession } from '../session.server';
import { juspay } from '../wallets.server';

export function loader({ request, params }) {
  const { customerId } = readSession(request);
  return getPaymentStatus(juspay, { orderId: params.id, customerId, amount });
}

export default function Order({ loaderData: { status } }) {
  return <h1>{status === 'CHARGED' ? 'Paid' : `Payment: ${status}`}</h1>;
}
