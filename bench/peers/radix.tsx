import * as RadioGroup from '@radix-ui/react-radio-group';
import { type ReactNode, memo } from 'react';
import { ListFrame } from '../page/list-frame.js';
import { useList } from '../page/use-list.js';
import { type Variant, rowsInCache } from '../page/variant.js';
import { type RowProps, WalletDetails, amount, describedBy, fullName } from '../page/wallet-details.js';

const Row = memo(function Row({ wallet, refreshing, now, selected }: OwnRowProps): ReactNode {
  const radioId = `${wallet.id}-radio`;
  return (
    <div
      className="batua-option"
      data-provider={wallet.provider}
      data-kind="money"
      data-selected={selected ? '' : undefined}
      data-insufficient={wallet.balance < amount ? '' : undefined}
    >
      <RadioGroup.Item
        value={wallet.id}
        id={radioId}
        className="batua-radio bench-radio"
        aria-label={fullName(wallet)}
        aria-describedby={describedBy(wallet)}
      >
        <RadioGroup.Indicator className="bench-dot" />
      </RadioGroup.Item>
      <WalletDetails
        wallet={wallet}
        refreshing={refreshing}
        now={now}
        radioId={radioId}
        selected={selected}
      />
    </div>
  );
});

interface OwnRowProps extends RowProps {
  selected: boolean;
}

function List(): ReactNode {
  const { wallets, refreshing, now, value, setValue, frame } = useList();
  return (
    <ListFrame {...frame}>
      <RadioGroup.Root
        className="batua-options"
        aria-labelledby="heading"
        name="wallet"
        value={value}
        onValueChange={setValue}
      >
        {wallets.map((wallet) => (
          <Row
            key={wallet.id}
            wallet={wallet}
            refreshing={refreshing}
            now={now}
            selected={wallet.id === value}
          />
        ))}
      </RadioGroup.Root>
    </ListFrame>
  );
}

export const variant: Variant = { List, ...rowsInCache };
