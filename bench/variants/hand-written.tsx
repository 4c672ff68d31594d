import { type ReactNode, memo } from 'react';
import { ListFrame } from '../page/list-frame.js';
import { useList } from '../page/use-list.js';
import { type Variant, rowsInCache } from '../page/variant.js';
import { type RowProps, WalletDetails, amount, describedBy, fullName } from '../page/wallet-details.js';

const Row = memo(function Row({ wallet, refreshing, now, selected, onSelect }: OwnRowProps): ReactNode {
  const { id, provider, balance } = wallet;
  const radioId = `${id}-radio`;
  return (
    <div className="batua-wallet">
      <div
        className="batua-option"
        data-provider={provider}
        data-kind="money"
        data-selected={selected ? '' : undefined}
        data-insufficient={balance < amount ? '' : undefined}
      >
        <input
          type="radio"
          id={radioId}
          className="batua-radio"
          name="wallet"
          value={id}
          checked={selected}
          onChange={() => onSelect(id)}
          aria-label={fullName(wallet)}
          aria-describedby={describedBy(wallet)}
        />
        <WalletDetails
          wallet={wallet}
          refreshing={refreshing}
          now={now}
          radioId={radioId}
          selected={selected}
        />
      </div>
    </div>
  );
});

interface OwnRowProps extends RowProps {
  selected: boolean;
  onSelect: (id: string) => void;
}

function List(): ReactNode {
  const { wallets, refreshing, now, value, setValue, frame } = useList();
  return (
    <ListFrame {...frame}>
      <fieldset className="batua-options" aria-label="Wallets" aria-labelledby="heading">
        {wallets.map((wallet) => (
          <Row
            key={wallet.id}
            wallet={wallet}
            refreshing={refreshing}
            now={now}
            selected={wallet.id === value}
            onSelect={setValue}
          />
        ))}
      </fieldset>
    </ListFrame>
  );
}

export const variant: Variant = { List, ...rowsInCache };
