import { type ReactNode, memo } from 'react';
import type { WalletRow } from './use-wallet-rows.js';

/*
 * The markup of a row beside its radio, written by hand. The hand-written list and the lists of the other libraries
 * share it. It renders the same elements and words as batua: `npm run bench` compares them and prints a difference.
 * After a change of batua's rows, change this file and the radio in ../variants/hand-written.tsx.
 */

/** Amount to pay, in major units. */
export const amount = 500;

const staleAfter = 300_000;

const names: Readonly<Record<string, string>> = {
  PAYTM: 'Paytm',
  MOBIKWIK: 'MobiKwik',
  PHONEPE: 'PhonePe',
  AMAZONPAY: 'Amazon Pay',
  FREECHARGE: 'Freecharge',
  AIRTELMONEY: 'Airtel Money',
  OLAMONEY: 'Ola Money',
};

const rupees = new Intl.NumberFormat('en-IN', { style: 'currency', currency: 'INR' });

function ageWords(lastRefreshed: number, now: number): string {
  const minutes = Math.floor((now - lastRefreshed) / 60_000);
  if (minutes < 1) return 'Checked just now';
  if (minutes < 60) return `Checked ${minutes} min ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `Checked ${hours} ${hours === 1 ? 'hour' : 'hours'} ago`;
  const days = Math.floor(hours / 24);
  return `Checked ${days} ${days === 1 ? 'day' : 'days'} ago`;
}

const Money = ({ value }: { value: number }) => <bdi className="batua-amount">{rupees.format(value)}</bdi>;

function Age({
  lastRefreshed,
  refreshing,
  now,
}: {
  lastRefreshed: number;
  refreshing: boolean;
  now: number;
}) {
  if (refreshing) return 'Checking…';
  const checked = (
    <time dateTime={new Date(lastRefreshed).toISOString()}>{ageWords(lastRefreshed, now)}</time>
  );
  return now - lastRefreshed < staleAfter ? checked : <>{checked}, may have changed</>;
}

function Affordability({ balance, stale }: { balance: number; stale: boolean }) {
  if (balance >= amount) {
    return (
      <>
        {stale ? 'Refresh to check that it covers ' : 'Covers '}
        <Money value={amount} />
      </>
    );
  }
  return (
    <>
      Short by <Money value={amount - balance} />
      {stale ? ' when last checked' : ': top up to pay'}
    </>
  );
}

/** Renders what a row shows beside its radio. With `radioId` the name is the radio's label. */
export const WalletDetails = memo(function WalletDetails({
  wallet,
  refreshing,
  now,
  radioId,
}: WalletDetailsProps): ReactNode {
  const { id, provider, mobileNumber, balance, lastRefreshed } = wallet;
  const name = names[provider] ?? provider;
  const words = name.split(' ').slice(0, 2);
  const stale = now - lastRefreshed >= staleAfter;
  return (
    <>
      <span className="batua-mark" data-provider={provider} aria-hidden="true">
        {words.map(([first = '']) => first.toUpperCase()).join('')}
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
          <bdi id={`${id}-number`} className="batua-mobile-number">
            {mobileNumber}
          </bdi>
        </span>
        <span id={`${id}-balance`} className="batua-balance">
          <Money value={balance} />
        </span>
        <span id={`${id}-age`} className="batua-age" data-stale={refreshing || !stale ? undefined : ''}>
          <Age lastRefreshed={lastRefreshed} refreshing={refreshing} now={now} />
        </span>
        <span
          id={`${id}-affordability`}
          className="batua-affordability"
          data-insufficient={balance < amount ? '' : undefined}
        >
          <Affordability balance={balance} stale={stale} />
        </span>
      </div>
    </>
  );
});

/** Returns the IDs of the parts that describe a row's radio. */
export const describedBy = ({ id }: WalletRow): string =>
  `${id}-balance ${id}-age ${id}-affordability ${id}-number`;

export interface WalletDetailsProps {
  wallet: WalletRow;
  refreshing: boolean;
  /** Epoch milliseconds. */
  now: number;
  radioId?: string | undefined;
}

export interface RowProps {
  wallet: WalletRow;
  refreshing: boolean;
  /** Epoch milliseconds. */
  now: number;
}
