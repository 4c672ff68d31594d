import { cookies } from 'next/headers';

/** Stands in for your session. Here everybody is the emulator's customer. */
export async function readSession() {
  const name = (await cookies()).get('customer')?.value ?? 'asha';
  return { customerId: name, customerKey: `hash-of-${name}` };
}
