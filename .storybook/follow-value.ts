import type { Decorator } from '@storybook/react-vite';
import { useArgs } from 'storybook/preview-api';
import { WalletList, type WalletListProps } from '../src/components/wallet-list.js';

/** Lets the choice of the customer move the `value` control, which would otherwise hold the list at one wallet. */
export const followValue: Decorator = (Story, { component, args }) => {
  const [, updateArgs] = useArgs();
  const { value, onValueChange } = args as WalletListProps;
  if (component !== WalletList || value === undefined) return Story();
  return Story({
    args: {
      ...args,
      onValueChange: ((next, details) => {
        onValueChange?.(next, details);
        updateArgs({ value: next });
      }) satisfies WalletListProps['onValueChange'],
    },
  });
};
