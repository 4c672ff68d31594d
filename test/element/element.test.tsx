import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { scenarios } from '../../src/testing/scenarios.js';
import { find, lists, openShop, sent, show, theList } from './shop.js';

const radio = (name: string) => page.getByRole('radio', { name, exact: true });

test('has its radios in the form of the page and posts the choice', async () => {
  openShop();
  const form = find<HTMLFormElement>(
    'form',
    show('<form><batua-wallet-list name="wallet"></batua-wallet-list></form>'),
  );

  await expect.element(radio('Paytm')).toBeVisible();
  expect(sent(form)).toBeNull();
  await radio('MobiKwik').click();

  expect(sent(form)).toBe('wlt_mobikwik');
  expect(theList().value).toBe('wlt_mobikwik');
});

test('fires batua-change with the details of onValueChange, through a shadow root too', async () => {
  openShop();
  const host = show('');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<batua-wallet-list amount="500"></batua-wallet-list>';
  const onChange = vi.fn<(event: CustomEvent) => void>();
  document.addEventListener('batua-change', onChange);
  onTestFinished(() => document.removeEventListener('batua-change', onChange));

  await radio('PhonePe').click();

  expect(onChange).toHaveBeenCalledOnce();
  expect(onChange.mock.lastCall?.[0].detail).toMatchObject({
    value: 'wlt_phonepe',
    wallet: { id: 'wlt_phonepe', provider: 'PHONEPE' },
    instrument: { method: 'PHONEPE', balance: 462 },
    affordability: { state: 'insufficient', shortfall: 38 },
  });
});

test('restores the value attribute on a form reset', async () => {
  openShop();
  const form = find<HTMLFormElement>(
    'form',
    show(
      '<form><batua-wallet-list name="wallet" value="wlt_phonepe"></batua-wallet-list><button type="reset">Clear</button></form>',
    ),
  );

  await radio('Paytm').click();
  expect(sent(form)).toBe('wlt_paytm');
  await page.getByRole('button', { name: 'Clear' }).click();

  await expect.poll(() => sent(form)).toBe('wlt_phonepe');
  expect(theList().value).toBe('wlt_phonepe');
});

test('holds the form back while required and nothing is chosen', async () => {
  openShop();
  const form = find<HTMLFormElement>(
    'form',
    show('<form><batua-wallet-list name="wallet" required></batua-wallet-list></form>'),
  );

  await expect.element(radio('Paytm')).toBeVisible();
  expect(form.checkValidity()).toBe(false);
  theList().value = 'wlt_paytm';
  await expect.poll(() => form.checkValidity()).toBe(true);
});

test('follows attributes and properties, which are the same', async () => {
  openShop();
  show('<batua-wallet-list heading="Pay with"></batua-wallet-list>');
  const list = theList();

  await expect.element(page.getByRole('heading', { name: 'Pay with', level: 2 })).toBeVisible();
  list.headingLevel = 3;
  list.heading = null;
  list.amount = 500;
  list.required = true;
  await expect.element(page.getByRole('heading', { name: 'Wallets', level: 3 })).toBeVisible();
  await expect.element(page.getByText('Add ₹38.00 to pay')).toBeVisible();

  expect(list.getAttribute('heading-level')).toBe('3');
  expect(list.hasAttribute('heading')).toBe(false);
  expect(list.getAttribute('required')).toBe('');
  list.setAttribute('amount', 'many');
  list.setAttribute('required', 'false');
  expect([list.amount, list.required, list.topUp]).toEqual([null, false, null]);
  list.setAttribute('top-up', 'PAYTM, MOBIKWIK');
  expect(list.topUp).toEqual(['PAYTM', 'MOBIKWIK']);
});

test('loads the words of its locale, and takes others as a property', async () => {
  openShop();
  show('<batua-wallet-list locale="hi-IN"></batua-wallet-list>');

  await expect.element(page.getByRole('heading', { name: 'वॉलेट' })).toBeVisible();
  expect(find('.batua-wallet-list').lang).toBe('hi');
  theList().messages = { heading: 'मेरे वॉलेट' };
  await expect.element(page.getByRole('heading', { name: 'मेरे वॉलेट' })).toBeVisible();
  theList().locale = 'en-IN';
  await expect.element(page.getByRole('button', { name: 'Refresh balances' })).toBeVisible();
});

test('takes properties that the page set before the script arrived', async () => {
  const requests = openShop();
  const early = document.createElement('template');
  early.innerHTML = '<batua-wallet-list></batua-wallet-list>';
  const list = theList(early.content);
  Object.assign(list, { heading: 'Early', value: 'wlt_paytm', headers: { 'x-csrf-token': 'c5a1' } });
  show('').append(list);

  await expect.element(page.getByRole('heading', { name: 'Early' })).toBeVisible();
  await expect.element(radio('Paytm')).toBeChecked();
  expect(requests[0]?.headers.get('x-csrf-token')).toBe('c5a1');
});

test('replaces the fallback and keeps what the customer chose in it', async () => {
  openShop();
  const early = document.createElement('template');
  early.innerHTML = `<form><batua-wallet-list name="wallet"><fieldset>
    <label><input type="radio" name="wallet" value="wlt_phonepe" checked> PhonePe ₹462</label>
  </fieldset></batua-wallet-list></form>`;
  const form = find<HTMLFormElement>('form', early.content);
  expect(sent(form)).toBe('wlt_phonepe');
  show('').append(form);

  await expect.element(page.getByText('PhonePe ₹462')).not.toBeInTheDocument();
  await expect.element(radio('PhonePe')).toBeChecked();
  expect(sent(form)).toBe('wlt_phonepe');
});

test('keeps two lists without a name apart', async () => {
  openShop();
  show(
    '<form><batua-wallet-list heading="One"></batua-wallet-list><batua-wallet-list heading="Two"></batua-wallet-list></form>',
  );

  await page.getByRole('group', { name: 'One' }).getByRole('radio', { name: 'Paytm' }).click();
  await page.getByRole('group', { name: 'Two' }).getByRole('radio', { name: 'PhonePe' }).click();

  expect([...document.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value)).toEqual(
    ['wlt_paytm', 'wlt_phonepe'],
  );
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('refreshes once for ten clicks and shows the new balance', async () => {
  const requests = openShop();
  show('<batua-wallet-list></batua-wallet-list>');
  await expect.element(radio('MobiKwik')).toBeVisible();
  const button = find('.batua-header button');
  for (let click = 0; click < 10; click += 1) button.click();

  await expect.element(page.getByText('₹586.20')).toBeVisible();
  expect(requests.filter(({ url }) => url.endsWith('/refresh-balances'))).toHaveLength(1);
});

test('links a wallet in its row, chooses it, and offers another one', async () => {
  openShop();
  show('<form><batua-wallet-list name="wallet" row-actions providers="SIMPL"></batua-wallet-list></form>');
  const onChange = vi.fn<(event: CustomEvent) => void>();
  theList().addEventListener('batua-change', onChange);

  await page.getByRole('button', { name: 'Link Freecharge' }).click();
  await expect.element(page.getByRole('textbox')).toHaveFocus();
  await userEvent.keyboard('1234{Enter}');

  await expect.element(radio('Freecharge')).toBeChecked();
  expect(onChange.mock.lastCall?.[0].detail).toMatchObject({ value: 'wlt_freecharge' });
  await page.getByRole('button', { name: 'Link another wallet' }).click();
  await expect.element(page.getByRole('button', { name: 'Simpl' })).toBeVisible();
});

test('asks for the list once more after a fault of the server', async () => {
  const requests = openShop({ ...scenarios.linked, fault: { kind: 'bad_gateway', times: 1 } });
  show('<batua-wallet-list></batua-wallet-list>');

  await expect.element(radio('Paytm')).toBeVisible();
  expect(lists(requests)).toHaveLength(2);
});

test('lets the customer try again after a second fault', async () => {
  const requests = openShop({ ...scenarios.linked, fault: { kind: 'bad_gateway', times: 2 } });
  show('<batua-wallet-list></batua-wallet-list>');

  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(radio('Paytm')).toBeVisible();
  expect(lists(requests)).toHaveLength(3);
});

test('says that nobody is signed in', async () => {
  openShop(scenarios.signedOut);
  show('<batua-wallet-list></batua-wallet-list>');

  await expect.element(page.getByRole('alert')).toHaveTextContent('You are signed out.');
});

test('changes nothing when the page sets the value, except the choice', async () => {
  const requests = openShop();
  show('<batua-wallet-list value="first-affordable" amount="100"></batua-wallet-list>');
  const onChange = vi.fn<(event: CustomEvent) => void>();
  theList().addEventListener('batua-change', onChange);

  await expect.poll(() => theList().value).toBe('wlt_paytm');
  expect(onChange).toHaveBeenCalledOnce();
  theList().value = 'wlt_mobikwik';
  await expect.element(radio('MobiKwik')).toBeChecked();

  expect(onChange).toHaveBeenCalledOnce();
  expect(lists(requests)).toHaveLength(1);
});
