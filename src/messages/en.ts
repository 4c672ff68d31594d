export const en = {
  heading: 'Wallets',
};
