import type { Slot } from '../hooks/slot.js';
import type { UnlinkedWalletsProps } from './unlinked-wallets.js';
import type { RowSlot } from './wallet-option.js';

/** Component with the actions of a row. It can bring the component that shows wallets that are not linked. */
export type RowActions = RowSlot & { unlinkedWallets?: Slot<UnlinkedWalletsProps> | undefined };
