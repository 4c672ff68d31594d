import { useState } from 'react';
import { expect, fn, waitFor } from 'storybook/test';
import preview from '../.storybook/preview.js';
import {
  WalletBalance,
  WalletList,
  WalletsProvider,
  formatMoney,
  providerName,
  useWallets,
} from '../src/index.js';

const meta = preview.meta({
  title: 'Recipes',
  component: WalletList,
  subcomponents: { WalletsProvider },
  args: { onValueChange: fn() },
});

/** The merchant controls the selection. The pay button's text follows it. */
export const ControlledUse = meta.story({
  args: { amount: 1150 },
  render: function Render(args) {
    const [value, setValue] = useState<string | null>(null);
    const [name, setName] = useState<string | null>(null);
    return (
      <>
        <WalletList
          {...args}
          value={value}
          onValueChange={(next, details) => {
            setValue(next);
            setName(details.name);
            args.onValueChange?.(next, details);
          }}
        />
        <p>
          <button type="button" className="batua-button" onClick={() => setValue(null)}>
            Clear
          </button>
        </p>
        <p role="note">
          {name && value ? `Pay ${formatMoney(1150, 'INR', 'en-IN')} with ${name}` : 'Choose a wallet'}
        </p>
      </>
    );
  },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByText('Paytm'));
    await expect(canvas.getByRole('note')).toHaveTextContent('Pay ₹1,150.00 with Paytm');
    await expect(args.onValueChange).toHaveBeenCalledTimes(1);
    await userEvent.click(canvas.getByRole('button', { name: 'Clear' }));
    await expect(canvas.getByRole('radio', { name: 'Paytm' })).not.toBeChecked();
  },
});

/** A plain form submits the wallet's ID. Resetting the form restores the initial selection. */
export const PlainForm = meta.story({
  args: { name: 'wallet', required: true, amount: 400 },
  render: function Render(args) {
    const [submitted, setSubmitted] = useState('nothing yet');
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const wallet = new FormData(event.currentTarget).get('wallet');
          setSubmitted(typeof wallet === 'string' ? wallet : 'nothing');
        }}
      >
        <WalletList {...args} />
        <p>
          <button className="batua-button" type="submit">
            Pay ₹400.00
          </button>{' '}
          <button className="batua-button" type="reset">
            Start again
          </button>
        </p>
        <p>
          Submitted: <output>{submitted}</output>
        </p>
      </form>
    );
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const paytm = await canvas.findByRole('radio', { name: 'Paytm' });
    const form = canvasElement.querySelector('form');
    await expect(form?.checkValidity()).toBe(false);
    await userEvent.click(paytm);
    await userEvent.click(canvas.getByRole('button', { name: 'Pay ₹400.00' }));
    await expect(canvas.getByText('wlt_paytm')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Start again' }));
    await waitFor(() => expect(paytm).not.toBeChecked());
  },
});

/** The list and a balance elsewhere on the page share one request and one refresh. */
export const BalanceBesideTheList = meta.story({
  render: (args) => (
    <>
      <p>
        In your Paytm wallet: <WalletBalance walletId="wlt_paytm" />
      </p>
      <WalletList {...args} />
    </>
  ),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getAllByText('₹1,284.50')).toHaveLength(2));
  },
});

/** The hook returns the wallets for custom markup. */
export const CustomMarkup = meta.story({
  render: function Render() {
    const { data, isPending, error } = useWallets();
    if (isPending) return <p>Loading</p>;
    if (error) return <p role="alert">{error.code}</p>;
    return (
      <table>
        <caption>Wallets</caption>
        <thead>
          <tr>
            <th scope="col">Wallet</th>
            <th scope="col">Balance</th>
          </tr>
        </thead>
        <tbody>
          {data?.wallets.map(({ id, provider, instruments: [own] }) => (
            <tr key={id}>
              <th scope="row">{providerName(provider)}</th>
              <td>
                {typeof own?.balance !== 'number'
                  ? 'not available'
                  : formatMoney(own.balance, 'INR', 'en-IN')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    );
  },
  play: async ({ canvas }) => {
    const row = await canvas.findByRole('row', { name: /Paytm/ });
    await expect(row).toHaveTextContent('₹1,284.50');
    await expect(canvas.getByRole('row', { name: /Freecharge/ })).toHaveTextContent('not available');
  },
});
