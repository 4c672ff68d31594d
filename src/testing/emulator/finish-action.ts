/** How the customer ends a payment that waits: confirms it (and adds missing money), or cancels it. */
export type FinishAction = 'confirm' | 'cancel';
