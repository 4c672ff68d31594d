import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useWallets } from '../../../src/hooks/use-wallets.js';
import { useRemoveWallet } from '../../../src/linking/hooks/use-remove-wallet.js';
import { useWalletLinking } from '../../../src/linking/hooks/use-wallet-linking.js';
import { scenarios } from '../../../src/testing/scenarios.js';
import { checkout } from '../../components/checkout.js';

/** What a merchant who draws the step alone would write. */
function LinkingStep({ walletId }: { walletId: string }) {
  const linking = useWalletLinking(walletId);
  const [code, setCode] = useState('');
  switch (linking.status) {
    case 'idle':
      return <button type="button" onClick={linking.send}>{`Link ${walletId}`}</button>;
    case 'sending':
      return <p>Sending a code</p>;
    case 'redirect':
      return <a href={linking.url}>Go on at the provider</a>;
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
            <input value={code} onChange={(event) => setCode(event.target.value)} />
          </label>
          <button type="button" onClick={() => linking.verify(code)}>
            Check
          </button>
          <button type="button" onClick={linking.cancel}>
            Cancel
          </button>
        </div>
      );
  }
}

function Delink({ walletId }: { walletId: string }) {
  const { status, remove } = useRemoveWallet(walletId);
  return <button type="button" onClick={remove}>{`Delink ${walletId}: ${status}`}</button>;
}

function Page() {
  const wallets = useWallets().data?.wallets ?? [];
  return (
    <ul>
      {wallets.map(({ id, linked, instruments }) => (
        <li key={id}>
          {`${id} ${linked ? instruments[0]?.balance : 'not linked'}`}
          {linked ? <Delink walletId={id} /> : <LinkingStep walletId={id} />}
        </li>
      ))}
    </ul>
  );
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('a wallet is linked and delinked in its row, with one list request in all', async () => {
  const { open, requests } = checkout(scenarios.linked);
  open(<Page />);
  await screen.findByText('wlt_freecharge not linked');
  const lists = requests.length;
  await press('Link wlt_freecharge');
  await userEvent.fill(await screen.findByLabelText('otp_sent, sent to 98****10'), '0000');
  await press('Check');
  await userEvent.fill(await screen.findByLabelText('wrong_otp, sent to 98****10'), '12 34');
  await press('Check');
  await screen.findByText('wlt_freecharge 150');
  await press('Delink wlt_freecharge: idle');
  await screen.findByText('wlt_freecharge not linked');
  await screen.findByRole('button', { name: 'Link wlt_freecharge' });
  expect(requests.slice(lists)).toEqual(
    ['authenticate', 'link', 'link', 'delink'].map(
      (command) => `POST /api/wallets/wlt_freecharge/${command}`,
    ),
  );
});

test('a step is one for all components that show it, and cancel closes it', async () => {
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

test('back from the provider’s page, the list says that the wallet is linked', async () => {
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
