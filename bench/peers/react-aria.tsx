import { type ReactNode, memo } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { ListFrame } from '../page/list-frame.js';
import { useList } from '../page/use-list.js';
import { type Variant, rowsInCache } from '../page/variant.js';
import { type RowProps, WalletDetails, amount, describedBy, fullName } from '../page/wallet-details.js';

const Row = memo(function Row({ wallet, refreshing, now }: RowProps): ReactNode {
  return (
    <Radio
      value={wallet.id}
      className="batua-option"
      aria-label={fullName(wallet)}
      aria-describedby={describedBy(wallet)}
      data-provider={wallet.provider}
      data-kind="money"
      data-insufficient={wallet.balance < amount ? '' : undefined}
    >
      <span className="batua-radio bench-radio" />
      <WalletDetails wallet={wallet} refreshing={refreshing} now={now} />
    </Radio>
  );
});

function List(): ReactNode {
  const { wallets, refreshing, now, value, setValue, frame } = useList();
  return (
    <ListFrame {...frame}>
      <RadioGroup
        className="batua-options"
        aria-labelledby="heading"
        name="wallet"
        value={value}
        onChange={setValue}
      >
        {wallets.map((wallet) => (
          <Row key={wallet.id} wallet={wallet} refreshing={refreshing} now={now} />
        ))}
      </RadioGroup>
    </ListFrame>
  );
}

export const variant: Variant = { List, ...rowsInCache };
