import { type ReactNode, useState } from 'react';
import { WalletList, type WalletListProps } from '../../src/components/wallet-list.js';

/** Renders a list that keeps its own choice, Paytm at first. */
function UncontrolledList(props: WalletListProps): ReactNode {
  return <WalletList {...props} defaultValue="wlt_paytm" />;
}

/** Renders a list whose choice the merchant keeps, Paytm at first. */
function ControlledList(props: WalletListProps): ReactNode {
  const [value, setValue] = useState<string | null>('wlt_paytm');
  return <WalletList {...props} value={value} onValueChange={setValue} />;
}

/** Both ways to keep a choice, for `test.each`. */
export const lists = [
  ['kept by the list', UncontrolledList],
  ['kept by the merchant', ControlledList],
] as const;
