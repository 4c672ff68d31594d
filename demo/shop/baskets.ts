/** One line of the order summary. `price` is for the whole quantity, in rupees. */
export interface OrderLine {
  name: string;
  detail: string;
  picture: 'beans' | 'filter' | 'machine';
  quantity: number;
  price: number;
}

/** The things that the customer buys. Amounts are in rupees. */
export interface Basket {
  lines: readonly OrderLine[];
  delivery: number;
  coupon: { code: string; off: number } | null;
}

export const baskets = {
  small: {
    lines: [
      { name: 'Monsooned Malabar', detail: '150 g, medium grind', picture: 'beans', quantity: 1, price: 200 },
    ],
    delivery: 49,
    coupon: null,
  },
  usual: {
    lines: [
      { name: 'Araku Selection', detail: '250 g, filter grind', picture: 'beans', quantity: 2, price: 900 },
      { name: 'Brass coffee filter', detail: 'Two cups', picture: 'filter', quantity: 1, price: 650 },
    ],
    delivery: 49,
    coupon: { code: 'MONSOON', off: 100 },
  },
  large: {
    lines: [
      { name: 'Espresso machine', detail: '15 bar, steel', picture: 'machine', quantity: 1, price: 23_999 },
      { name: 'Araku Selection', detail: '250 g, whole beans', picture: 'beans', quantity: 4, price: 1800 },
    ],
    delivery: 0,
    coupon: { code: 'MONSOON', off: 800 },
  },
} as const satisfies Record<string, Basket>;

export type BasketName = keyof typeof baskets;

export function isBasketName(name: string): name is BasketName {
  return Object.hasOwn(baskets, name);
}

/** Returns the amount to pay, in rupees. */
export function totalOf({ lines, delivery, coupon }: Basket): number {
  return itemsTotal(lines) + delivery - (coupon?.off ?? 0);
}

export function itemsTotal(lines: readonly OrderLine[]): number {
  return lines.reduce((sum, { price }) => sum + price, 0);
}
