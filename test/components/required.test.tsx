import { act, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server.browser';
import { expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WalletList, type WalletListProps } from '../../src/components/wallet-list.js';
import { WalletOption } from '../../src/components/wallet-option.js';
import { WalletOptions } from '../../src/components/wallet-options.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { walletOf } from '../model/wallet-of.js';
import { checkout } from './checkout.js';

const form = () => document.querySelector('form') as HTMLFormElement;
const messages = () =>
  [...form().querySelectorAll<HTMLInputElement>(':invalid:not(fieldset)')].map(
    (control) => control.validationMessage,
  );
const wait = 'Wait until your wallets are loaded.';
const choose = 'Choose a wallet.';
const none = 'No wallet can be chosen here. Choose another way to pay.';

/** Renders a list in a form and returns the values of each submission. */
function openForm(scenario = scenarios.linked, props: WalletListProps = {}) {
  const submitted: [string, FormDataEntryValue][][] = [];
  const onSubmit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    submitted.push([...new FormData(form()).entries()]);
  };
  const world = checkout(scenario);
  world.open(
    <form onSubmit={onSubmit}>
      <WalletList name="wallet" required {...props} />
      <button type="submit">Pay</button>
    </form>,
  );
  return { ...world, submitted };
}
const pay = () => userEvent.click(screen.getByRole('button', { name: 'Pay' }));

test('holds the form back while the wallets load and says why', async () => {
  const { submitted } = openForm(scenarios.loading);

  await pay();
  expect(submitted).toEqual([]);
  expect(messages()).toEqual([wait]);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Wallets' }));
});

test('shows the browser’s message inside the list', () => {
  openForm(scenarios.loading);

  const carrier = form().querySelector(':invalid:not(fieldset)') as HTMLElement;
  const list = form().querySelector('.batua-wallet-list') as HTMLElement;
  const [inner, outer] = [carrier.getBoundingClientRect(), list.getBoundingClientRect()];
  expect(inner.width).toBeGreaterThan(0);
  expect(inner.top).toBeGreaterThanOrEqual(outer.top - 1);
  expect(inner.bottom).toBeLessThanOrEqual(outer.bottom + 1);
});

test('holds the form back after an error and lets it go when a wallet is chosen', async () => {
  const { submitted, emulator } = openForm(scenarios.providerDown);
  await screen.findByRole('alert');

  await pay();
  expect(messages()).toEqual([none]);
  emulator.setFault(null);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await userEvent.click(await screen.findByRole('radio', { name: 'PhonePe' }));
  await pay();
  expect(submitted).toEqual([[['wallet', 'wlt_phonepe']]]);
});

test.each<[string, typeof scenarios.linked, WalletListProps]>([
  ['the list is disabled', scenarios.linked, { disabled: true }],
  ['no balance is enough', scenarios.linked, { amount: 1e6, insufficientBalance: 'disable' }],
])('holds the form back while %s', async (_, scenario, props) => {
  const { submitted } = openForm(scenario, props);
  await screen.findByRole('radio', { name: 'Paytm' });

  await pay();
  expect(submitted).toEqual([]);
  expect(messages()).toEqual([none]);
});

test('holds the form back without wallets', async () => {
  const { submitted } = openForm(scenarios.empty);
  await screen.findByText(/no wallets here yet/);

  await pay();
  expect(submitted).toEqual([]);
  expect(messages()).toEqual([none]);
});

test.each<[string, typeof scenarios.linked]>([
  ['while the wallets load', scenarios.loading],
  ['after an error', scenarios.providerDown],
])('lets the form go %s when the choice is not required', async (_, scenario) => {
  const { submitted } = openForm(scenario, { required: false });

  await pay();
  expect(submitted).toEqual([[]]);
});

test('asks for a choice and moves the focus to the first radio', async () => {
  const { submitted } = openForm();
  const paytm = await screen.findByRole('radio', { name: 'Paytm' });

  await pay();
  expect(submitted).toEqual([]);
  expect(messages()).toEqual([choose]);
  expect(document.activeElement).toBe(paytm);
  await userEvent.keyboard(' ');
  await pay();
  expect(submitted).toEqual([[['wallet', 'wlt_paytm']]]);
});

test('holds a default value back that has not arrived', async () => {
  const { submitted } = openForm(scenarios.loading, { defaultValue: 'wlt_paytm' });

  await pay();
  expect(submitted).toEqual([]);
  expect(messages()).toEqual([wait]);
});

test('is no tab stop and takes no words while the wallets load', async () => {
  openForm(scenarios.loading);
  const carrier = form().querySelector('input') as HTMLInputElement;

  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Pay' }));
  act(() => carrier.focus());
  expect(document.activeElement).not.toBe(carrier);
  expect(form().checkValidity()).toBe(false);
  expect([...new FormData(form()).keys()]).toEqual([]);
});

test('holds the form back before any script runs', () => {
  const { page } = checkout(scenarios.loading);
  const container = document.body.appendChild(document.createElement('div'));
  onTestFinished(() => container.remove());
  container.innerHTML = renderToString(
    page(
      <form>
        <WalletList name="wallet" required />
      </form>,
    ),
  );

  expect(form().checkValidity()).toBe(false);
});

test('has no invalid radio in an untouched form', async () => {
  // Firefox tells screen readers that a native control is invalid, whatever aria-invalid says.
  openForm();

  const paytm = await screen.findByRole<HTMLInputElement>('radio', { name: 'Paytm' });
  expect(paytm.matches(':invalid')).toBe(false);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(form().checkValidity()).toBe(false);
});

test.each([false, true])(
  'holds the form back with radios by hand, none of them invalid: disabled %s',
  (disabled) => {
    checkout().open(
      <form>
        <WalletOptions
          wallets={[walletOf()]}
          value={null}
          onValueChange={() => {}}
          disabled={disabled}
          required
        />
      </form>,
    );

    expect(screen.getByRole('radio').matches(':invalid')).toBe(false);
    expect(form().checkValidity()).toBe(false);
    expect(messages()).toEqual([disabled ? none : choose]);
  },
);

test('lets the form go with a chosen radio by hand', () => {
  checkout().open(
    <form>
      <WalletOptions wallets={[walletOf()]} value={walletOf().id} onValueChange={() => {}} required />
    </form>,
  );

  expect(form().checkValidity()).toBe(true);
});

test('holds the form back with single options until the browser has a choice among them', async () => {
  checkout().open(
    <form>
      {['PAYTM', 'PHONEPE'].map((provider) => (
        <WalletOption
          key={provider}
          wallet={{ ...walletOf(), id: provider, provider }}
          name="wallet"
          value={provider === 'PHONEPE' ? provider : null}
          onSelect={() => {}}
          required
        />
      ))}
    </form>,
  );

  expect(form().checkValidity()).toBe(true);
  const phonepe = screen.getByRole<HTMLInputElement>('radio', { name: 'PhonePe' });
  phonepe.checked = false;
  expect(form().checkValidity()).toBe(false);
});
