import { formatMoney } from '../../src/index.js';

/** An amount as the shop writes it: `₹1,499.00`. */
export const rupees = (amount: number): string => formatMoney(amount, 'INR', 'en-IN');
