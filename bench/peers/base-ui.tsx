import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { type ReactNode, memo } from 'react';
import { ListFrame } from '../page/list-frame.js';
import { useList } from '../page/use-list.js';
import { type Variant, rowsInCache } from '../page/variant.js';
import { type RowProps, WalletDetails, amount, describedBy, fullName } from '../page/wallet-details.js';

const Row = memo(function Row({ wallet, refreshing, now, selected }: OwnRowProps): ReactNode {
  return (
    <label
      className="batua-option"
      data-provider={wallet.provider}
      data-kind="money"
      data-selected={selected ? '' : undefined}
      data-insufficient={wallet.balance < amount ? '' : undefined}
    >
      <Radio.Root
        value={wallet.id}
        className="batua-radio bench-radio"
        aria-label={fullName(wallet)}
        aria-describedby={describedBy(wallet)}
      >
        <Radio.Indicator className="bench-dot" />
      </Radio.Root>
      <WalletDetails wallet={wallet} refreshing={refreshing} now={now} selected={selected} />
    </label>
  );
});

interface OwnRowProps extends RowProps {
  selected: boolean;
}

function List(): ReactNode {
  const { wallets, refreshing, now, value, setValue, frame } = useList();
  return (
    <ListFrame {...frame}>
      <RadioGroup
        className="batua-options"
        aria-labelledby="heading"
        name="wallet"
        value={value}
        onValueChange={(choice) => setValue(choice as string)}
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
      </RadioGroup>
    </ListFrame>
  );
}

export const variant: Variant = { List, ...rowsInCache };
