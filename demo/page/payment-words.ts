/** Words about a payment that did not go through, and the next step. */
const words: Record<string, { title: string; next: string }> = {
  declined: {
    title: 'The wallet declined this payment',
    next: 'Nothing was taken. Choose another wallet, or try again in a few minutes.',
  },
  not_linked: { title: 'This wallet is not linked', next: 'Nothing was taken. Choose a linked wallet.' },
  wallet_not_found: {
    title: 'This wallet is not yours to pay with',
    next: 'Nothing was taken. Choose one of your wallets.',
  },
  method_not_held: {
    title: 'This wallet cannot pay like that',
    next: 'Nothing was taken. Choose another way to pay.',
  },
  no_wallet: { title: 'Choose a wallet', next: 'Then pay again.' },
  unauthenticated: { title: 'You are signed out', next: 'Sign in at the top of the page, then pay.' },
  order_changed: {
    title: 'Your order has changed',
    next: 'Load the page again to see what there is to pay.',
  },
  lost: { title: 'The payment did not go through', next: 'Nothing was taken. Pay again.' },
  unreachable: {
    title: 'The shop could not be reached',
    next: 'Check your connection and pay again. An order is never charged twice.',
  },
};

const unavailable = {
  title: 'Wallet payments are not available now',
  next: 'Nothing was taken. Try again in a few minutes.',
};

export const paymentWords = (code: string): { title: string; next: string } => words[code] ?? unavailable;
