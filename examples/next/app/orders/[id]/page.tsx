import { getPaymentStatus } from 'batua/server';
import { juspay } from '../../../server/juspay';
import { amount } from '../../../server/orders';
import { readSession } from '../../../server/session';

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { customerId } = await readSession();
  const { id: orderId } = await params;
  const { status } = await getPaymentStatus(juspay, { orderId, customerId, amount });
  return <h1>{status === 'CHARGED' ? 'Paid' : `Payment: ${status}`}</h1>;
}
