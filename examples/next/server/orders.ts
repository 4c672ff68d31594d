/** Rupees. A shop reads it from the order. */
export const amount = 500;

export const newOrderId = () => crypto.randomUUID().replaceAll('-', '').slice(0, 20);
