/** Stands in for your session. Here everybody is the emulator's customer. */
export const customerOf = () => 'asha';

/** Rupees. A shop reads it from the order. */
export const amount = 500;

export const newOrderId = () => crypto.randomUUID().replaceAll('-', '').slice(0, 20);
