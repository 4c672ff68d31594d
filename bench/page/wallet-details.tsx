import { type ReactNode, memo, useContext } from 'react';
import { OnRefresh } from './list-frame.js';
import type { WalletRow } from './use-wallet-rows.js';

/*
 * The markup of a row beside its radio, written by hand. The hand-written list and the lists of the other libraries
 * share it. It renders the same elements and words as batua: `npm run bench` compares them and prints a difference.
 * After a change of batua's rows, change this file and the radio in ../variants/hand-written.tsx.
 */

/** Amount to pay, in major units. */
export const amount = 500;

const staleAfter = 300_000;

/** Name, letters and hue of each provider. */
const brands: Readonly<Record<string, readonly [string, string, number]>> = {
  PAYTM: ['Paytm', 'PT', 9],
  MOBIKWIK: ['MobiKwik', 'MK', 10],
  PHONEPE: ['PhonePe', 'PP', 0],
  AMAZONPAY: ['Amazon Pay', 'AP', 5],
  FREECHARGE: ['Freecharge', 'FC', 6],
  AIRTELMONEY: ['Airtel Money', 'AM', 7],
  OLAMONEY: ['Ola Money', 'OM', 1],
};

const rupees = new Intl.NumberFormat('en-IN', { style: 'currency', currency: 'INR' });

function ageWords(lastRefreshed: number, now: number): string {
  const minutes = Math.floor((now - lastRefreshed) / 60_000);
  if (minutes < 1) return 'Just now';
  if (minutes < 60) return `${minutes} min ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} ${hours === 1 ? 'hour' : 'hours'} ago`;
  const days = Math.floor(hours / 24);
  return `${days} ${days === 1 ? 'day' : 'days'} ago`;
}

const Money = ({ value }: { value: number }) => <bdi className="batua-amount">{rupees.format(value)}</bdi>;

/** Renders the line about a balance: its age, and whether it covers the amount. */
function Note({ wallet: { balance, lastRefreshed }, refreshing, now }: RowProps): ReactNode {
  const age = <time dateTime={new Date(lastRefreshed).toISOString()}>{ageWords(lastRefreshed, now)}</time>;
  const stale = now - lastRefreshed >= staleAfter;
  if (refreshing) return 'Checking…';
  if (balance < amount) {
    const missing = <Money value={amount - balance} />;
    return stale ? (
      <>
        {missing} short · {age}
      </>
    ) : (
      <>Add {missing} to pay</>
    );
  }
  if (!stale) return <>Enough · {age}</>;
  return balance < 2 * amount ? <>{age} · check first</> : <>{age} · may have changed</>;
}

/** Renders what a row shows beside its radio. With `radioId` the name is the radio's label. */
export const WalletDetails = memo(function WalletDetails({
  wallet,
  refreshing,
  now,
  radioId,
  selected,
}: WalletDetailsProps): ReactNode {
  const { id, provider, mobileNumber, balance, lastRefreshed } = wallet;
  const onRefresh = useContext(OnRefresh);
  const [name, letters, hue] = brands[provider] ?? [provider, '', 0];
  const digits = mobileNumber.slice(-2);
  const relevant = now - lastRefreshed >= staleAfter && balance < 2 * amount;
  return (
    <>
      <span className="batua-mark" data-provider={provider} data-hue={hue} aria-hidden="true">
        {letters}
      </span>
      <div className="batua-row-body">
        <span className="batua-row-title">
          {radioId ? (
            <label htmlFor={radioId} className="batua-name">
              {name}
            </label>
          ) : (
            <span className="batua-name">{name}</span>
          )}
          <span id={`${id}-number`} className="batua-mobile-number">
            <bdi aria-hidden="true">{`••\u00a0${digits}`}</bdi>
            <span className="batua-visually-hidden">{`ending in ${digits}`}</span>
          </span>
        </span>
        <span id={`${id}-balance`} className="batua-balance">
          <Money value={balance} />
        </span>
        <span id={`${id}-note`} className="batua-note" data-stale={relevant && !refreshing ? '' : undefined}>
          <Note wallet={wallet} refreshing={refreshing} now={now} />
        </span>
        {relevant && (
          <button
            type="button"
            className="batua-button batua-refresh batua-check"
            aria-label={`Check ${fullName(wallet)}`}
            aria-describedby={`${id}-balance`}
            aria-disabled={refreshing}
            tabIndex={selected ? undefined : -1}
            data-busy={refreshing ? '' : undefined}
            onClick={onRefresh}
          >
            <span aria-hidden={refreshing}>Check</span>
            <span aria-hidden={!refreshing}>Checking…</span>
          </button>
        )}
      </div>
    </>
  );
});

/** Returns the name of a wallet in a list with another wallet of its provider. */
export const fullName = ({ provider, mobileNumber }: WalletRow): string =>
  `${brands[provider]?.[0]} ending in ${mobileNumber.slice(-2)}`;

/** Returns the IDs of the parts that describe a row's radio. */
export const describedBy = ({ id }: WalletRow): string => `${id}-balance ${id}-note ${id}-number`;

export interface RowProps {
  wallet: WalletRow;
  refreshing: boolean;
  /** Epoch milliseconds. */
  now: number;
}

export interface WalletDetailsProps extends RowProps {
  radioId?: string | undefined;
  /** Whether the row is chosen. Its check button then has a tab stop. */
  selected?: boolean | undefined;
}
