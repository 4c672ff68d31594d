import { getPaymentStatus } from 'batua/server';
import { findOrder } from '../../../server/orders';
import { juspay } from '../../../server/wallets';

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { status } = await getPaymentStatus(juspay, await findOrder((await params).id));
  return <h1>{status === 'CHARGED' ? 'Paid' : `Payment: ${status}`}</h1>;
}
