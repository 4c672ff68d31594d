import { createRandom } from './random.js';

interface StormWallet {
  id: string;
  customerId: string;
  provider: string;
}

/** Two linked wallets for every customer, with one-time tokens. */
export function createWallets(seed: string) {
  const random = createRandom(seed, 'wallets');
  const tokens = new Map<string, StormWallet>();
  let issued = 0;

  const walletsOf = (customerId: string): [StormWallet, StormWallet] => [
    { id: `wlt_${customerId}_1`, customerId, provider: 'PAYTM' },
    { id: `wlm_${customerId}_2`, customerId, provider: 'MOBIKWIK' },
  ];

  function issue(wallet: StormWallet): string {
    issued += 1;
    const token = `tkn_${issued}_${random.between(1e8, 1e9)}`;
    tokens.set(token, wallet);
    return token;
  }

  return {
    idsOf: (customerId: string): [string, string] => {
      const [first, second] = walletsOf(customerId);
      return [first.id, second.id];
    },
    /** The list envelope. Its rows vary as the documents' samples do. */
    list(customerId: string) {
      const list = walletsOf(customerId).map((wallet) => ({
        id: wallet.id,
        object: 'wallet_account',
        wallet: wallet.provider,
        token: issue(wallet) + (random.chance(0.1) ? ' ' : ''),
        current_balance: random.pick<number | string | null>([5000, '5000.00', null]),
        linked: random.pick<boolean | string>([true, 'true']),
        last_refreshed: random.pick(['2026-05-02T08:07:52+0000', '2026-05-02T08:07:52.985Z']),
      }));
      return { object: 'list', list, count: 10, offset: 0, total: list.length };
    },
    /** The wallet of a token that was not used before. */
    redeem(token: string): StormWallet | undefined {
      const wallet = tokens.get(token);
      tokens.delete(token);
      return wallet;
    },
  };
}

export type Wallets = ReturnType<typeof createWallets>;
