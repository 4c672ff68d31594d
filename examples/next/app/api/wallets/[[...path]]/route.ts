export { wallets as GET, wallets as POST } from '../../../../server/wallets';
