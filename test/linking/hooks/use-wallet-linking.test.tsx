import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useWallets } from '../../../src/hooks/use-wallets.js';
import { useRemoveWallet } from '../../../src/linking/hooks/use-remove-wallet.js';
import { useWalletLinking } from '../../../src/linking/hooks/use-wallet-linking.js';
import { scenarios } from '../../../src/testing/scenarios.js';
import { checkout } from '../../components/checkout.js';

/** A custom linking step of a merchant. */
function LinkingStep({ walletId }: { walletId: string }) {
  const linking = useWalletLinking(walletId);
  const [otp, setOtp] = useState('');
  switch (linking.status) {
    case 'idle':
      return <button type="button" onClick={linking.send}>{`Link ${walletId}`}</button>;
    case 'sending':
      return <p>Sending a code</p>;
    case 'redirect':
      return <a href={linking.url}>Continue at the provider</a>;
    case 'linked':
      return <p>{`Linked ${linking.wallet.instruments[0]?.balance}`}</p>;
    case 'expired':
    case 'locked':
      return <p>{linking.status}</p>;
    case 'failed':
      return <p>{linking.error.code}</p>;
    case 'otp_sent':
    case 'wrong_otp':
    case 'verifying':
      return (
        <div>
          <label>
            {`${linking.status}, sent to ${linking.sent.mobileNumber}`}
            <input value={otp} onChange={(event) => setOtp(event.target.value)} />
          </label>
          <button type="button" onClick={() => linking.verify(otp)}>
            Verify
          </button>
          <button type="button" onClick={linking.cancel}>
            Cancel
          </button>
        </div>
      );
  }
}

function Remove({ walletId }: { walletId: string }) {
  const { status, remove } = useRemoveWallet(walletId);
  return <button type="button" onClick={remove}>{`Remove ${walletId}: ${status}`}</button>;
}

function Page() {
  const wallets = useWallets().data?.wallets ?? [];
  return (
    <ul>
      {wallets.map(({ id, linked, instruments }) => (
        <li key={id}>
          {`${id} ${linked ? instruments[0]?.balance : 'not linked'}`}
          {linked ? <Remove walletId={id} /> : <LinkingStep walletId={id} />}
        </li>
      ))}
    </ul>
  );
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('links and removes a wallet in its row with a single list request', async () => {
  const { open, requests } = checkout(scenarios.linked);
  open(<Page />);
  await screen.findByText('wlt_freecharge not linked');
  const lists = requests.length;
  await press('Link wlt_freecharge');
  await userEvent.fill(await screen.findByLabelText('otp_sent, sent to 98****10'), '0000');
  await press('Verify');
  await userEvent.fill(await screen.findByLabelText('wrong_otp, sent to 98****10'), '12 34');
  await press('Verify');
  await screen.findByText('wlt_freecharge 150');
  await press('Remove wlt_freecharge: idle');
  await screen.findByText('wlt_freecharge not linked');
  await screen.findByRole('button', { name: 'Link wlt_freecharge' });
  expect(requests.slice(lists)).toEqual(
    ['authenticate', 'link', 'link', 'delink'].map(
      (command) => `POST /api/wallets/wlt_freecharge/${command}`,
    ),
  );
});

test('shares one step between all components of a wallet and closes it on cancel', async () => {
  const { open } = checkout(scenarios.linked);
  open(
    <>
      <Page />
      <LinkingStep walletId="wlt_freecharge" />
    </>,
  );
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'Link wlt_freecharge' })).toHaveLength(2));
  await userEvent.click(screen.getAllByRole('button', { name: 'Link wlt_freecharge' })[0] as Element);
  await waitFor(() => expect(screen.getAllByLabelText(/^otp_sent/)).toHaveLength(2));
  await userEvent.click(screen.getAllByRole('button', { name: 'Cancel' })[1] as Element);
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'Link wlt_freecharge' })).toHaveLength(2));
});

test('shows the wallet as linked when the customer returns from the provider’s page', async () => {
  const { open, emulator } = checkout(scenarios.onlyUnlinked);
  open(<Page />);
  await screen.findByText('wlt_amazonpay not linked');
  await press('Link wlt_amazonpay');
  const url = (await screen.findByRole('link')).getAttribute('href') ?? '';
  expect(url).toMatch(/^https:/);
  await emulator.fetch(new Request(url, { method: 'POST', body: new URLSearchParams({ action: 'link' }) }));
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  await screen.findByText('wlt_amazonpay 75');
});
