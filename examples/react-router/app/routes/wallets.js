import { wallets } from '../wallets.server';

export const loader = ({ request }) => wallets(request);
export const action = ({ request }) => wallets(request);
