import { expectTypeOf, test } from 'vitest';
import type {
  RefreshBalances,
  RefreshState,
  Wallet,
  WalletsError,
  useRefreshBalances,
  useWallets,
} from '../../src/index.js';
import type {
  AddState,
  AddWallet,
  LinkingOutcome,
  LinkingState,
  RefreshWallet,
  RefreshWalletState,
  RemoveState,
  RemoveWallet,
  SentOtp,
  WalletLinking,
  useAddWallet,
  useRefreshWallet,
  useRemoveWallet,
  useWalletLinking,
} from '../../src/linking.js';

/** The member of a union with a status. */
type In<State, Status> = Extract<State, { status: Status }>;

test('the wallets are a query result with a WalletsError', () => {
  type Result = ReturnType<typeof useWallets>;
  expectTypeOf<Result['error']>().toEqualTypeOf<WalletsError | null>();
  expectTypeOf<NonNullable<Result['data']>['wallets']>().toEqualTypeOf<Wallet[]>();
});

test('a refresh is idle, pending, successful or failed', () => {
  expectTypeOf<RefreshState['status']>().toEqualTypeOf<'idle' | 'pending' | 'success' | 'error'>();
  expectTypeOf<In<RefreshState, 'idle'>>().toEqualTypeOf<{ status: 'idle' }>();
  expectTypeOf<In<RefreshState, 'pending'>>().toEqualTypeOf<{ status: 'pending'; startedAt: number }>();
  expectTypeOf<In<RefreshState, 'success'>>().toEqualTypeOf<{
    status: 'success';
    startedAt: number;
    notRefreshed: readonly string[];
  }>();
  expectTypeOf<In<RefreshState, 'error'>>().toEqualTypeOf<{
    status: 'error';
    startedAt: number;
    error: WalletsError;
  }>();
  expectTypeOf<ReturnType<typeof useRefreshBalances>>().toEqualTypeOf<RefreshBalances>();
  expectTypeOf<RefreshBalances>().toEqualTypeOf<RefreshState & { refresh: () => void }>();
});

test('a refresh of one wallet says whether its balance was updated', () => {
  expectTypeOf<RefreshWalletState['status']>().toEqualTypeOf<RefreshState['status']>();
  expectTypeOf<In<RefreshWalletState, 'success'>>().toEqualTypeOf<{
    status: 'success';
    startedAt: number;
    refreshed: boolean;
  }>();
  expectTypeOf<In<RefreshWalletState, 'error'>>().toEqualTypeOf<In<RefreshState, 'error'>>();
  expectTypeOf<ReturnType<typeof useRefreshWallet>>().toEqualTypeOf<RefreshWallet>();
  expectTypeOf<RefreshWallet>().toEqualTypeOf<RefreshWalletState & { refresh: () => void }>();
});

test('linking has a state for each step', () => {
  expectTypeOf<LinkingOutcome['status']>().toEqualTypeOf<
    'otp_sent' | 'wrong_otp' | 'expired' | 'locked' | 'redirect' | 'linked'
  >();
  expectTypeOf<LinkingState['status']>().toEqualTypeOf<
    'idle' | 'sending' | 'verifying' | 'failed' | LinkingOutcome['status']
  >();
  expectTypeOf<In<LinkingState, 'otp_sent' | 'wrong_otp' | 'verifying'>['sent']>().toEqualTypeOf<SentOtp>();
  expectTypeOf<In<LinkingState, 'sending' | 'failed'>['sent']>().toEqualTypeOf<SentOtp | null>();
  expectTypeOf<In<LinkingState, 'redirect'>['url']>().toEqualTypeOf<string>();
  expectTypeOf<In<LinkingState, 'linked'>['wallet']>().toEqualTypeOf<Wallet>();
  expectTypeOf<In<LinkingState, 'failed'>['error']>().toEqualTypeOf<WalletsError>();
  expectTypeOf<ReturnType<typeof useWalletLinking>>().toEqualTypeOf<WalletLinking>();
  expectTypeOf<Parameters<WalletLinking['verify']>>().toEqualTypeOf<
    [code: string, length?: number | undefined]
  >();
});

test('adding a wallet names its provider once it starts', () => {
  expectTypeOf<AddState>().toEqualTypeOf<
    | { status: 'idle' }
    | { status: 'pending'; provider: string }
    | { status: 'success'; provider: string; wallet: Wallet }
    | { status: 'error'; provider: string; error: WalletsError }
  >();
  expectTypeOf<ReturnType<typeof useAddWallet>>().toEqualTypeOf<AddWallet>();
});

test('removing a wallet is idle, pending, successful or failed', () => {
  expectTypeOf<RemoveState>().toEqualTypeOf<
    | { status: 'idle' }
    | { status: 'pending' }
    | { status: 'success' }
    | { status: 'error'; error: WalletsError }
  >();
  expectTypeOf<ReturnType<typeof useRemoveWallet>>().toEqualTypeOf<RemoveWallet>();
});
