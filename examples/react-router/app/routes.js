import { index, route } from '@react-router/dev/routes';

export default [
  index('routes/checkout.jsx'),
  route('api/wallets/*', 'routes/wallets.js'),
  route('orders/:id', 'routes/order.jsx'),
];
