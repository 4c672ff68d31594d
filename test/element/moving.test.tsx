import { $ } from 'jquery';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { type Component, createApp, h, KeepAlive, nextTick, reactive } from 'vue';
import { find, lists, nextTask, openShop, sent, show, theList } from './shop.js';

const radio = (name: string) => page.getByRole('radio', { name, exact: true });
const twoForms =
  '<form id="one"><batua-wallet-list name="wallet"></batua-wallet-list></form><form id="two"><button type="reset">Clear</button></form>';

test('keeps its rows when it moves within a form', async () => {
  const requests = openShop();
  const form = find(
    'form',
    show('<form><batua-wallet-list name="wallet"></batua-wallet-list><section></section></form>'),
  );
  await radio('Paytm').click();
  const input = find('input:checked');

  find('section', form).append(theList());
  await nextTask();

  expect(find('input:checked')).toBe(input);
  expect(lists(requests)).toHaveLength(1);
});

test('belongs to the form that it moves to', async () => {
  const requests = openShop();
  const main = show(twoForms);
  await radio('Paytm').click();

  find('#two', main).append(theList());
  await expect.poll(() => sent(find('#two'))).toBe('wlt_paytm');
  expect(sent(find('#one'))).toBeNull();
  await page.getByRole('button', { name: 'Clear' }).click();

  await expect.poll(() => sent(find('#two'))).toBeNull();
  expect(theList().value).toBeNull();
  expect(lists(requests)).toHaveLength(1);
});

test('renders nothing while it is removed, and keeps its choice', async () => {
  const requests = openShop();
  const form = find<HTMLFormElement>(
    'form',
    show(
      '<form><batua-wallet-list name="wallet" value="first-affordable" amount="100"></batua-wallet-list></form>',
    ),
  );
  const list = theList();
  await radio('MobiKwik').click();
  const onChange = vi.fn<() => void>();
  list.addEventListener('batua-change', onChange);

  list.remove();
  await expect.poll(() => list.childNodes.length).toBe(0);
  form.append(list);
  await expect.element(radio('MobiKwik')).toBeChecked();
  await nextTask();

  expect(sent(form)).toBe('wlt_mobikwik');
  expect(onChange).not.toHaveBeenCalled();
  expect(lists(requests)).toHaveLength(1);
});

test('starts no request while it is removed', async () => {
  const requests = openShop();
  show('<batua-wallet-list></batua-wallet-list>');
  await expect.element(radio('Paytm')).toBeVisible();
  const list = theList();
  list.remove();
  await expect.poll(() => list.childNodes.length).toBe(0);

  list.endpoint = '/api/other';
  document.dispatchEvent(new Event('visibilitychange'));
  await nextTask();
  expect(requests).toHaveLength(1);
});

test('survives jQuery that moves, detaches and wraps it', async () => {
  const requests = openShop();
  show(twoForms);
  const onChange = vi.fn<(event: unknown, detail?: unknown) => void>();
  $('batua-wallet-list').on('batua-change', onChange);
  await radio('Paytm').click();
  expect(onChange).toHaveBeenCalledOnce();

  $('batua-wallet-list').appendTo('#two').wrap('<section>');
  await expect.poll(() => sent(find('#two'))).toBe('wlt_paytm');
  const detached = $('batua-wallet-list').detach();
  await nextTask();
  $('#one').append(detached);
  await expect.poll(() => sent(find('#one'))).toBe('wlt_paytm');
  $('batua-wallet-list').attr('amount', 500).prop('required', true);
  await expect.element(page.getByText('Add ₹38.00 to pay')).toBeVisible();

  expect($('#one').serialize()).toBe('wallet=wlt_paytm');
  expect(lists(requests)).toHaveLength(1);
});

test('takes Vue bindings and survives a KeepAlive', async () => {
  const requests = openShop();
  const state = reactive({ amount: 100, open: true, choice: null as string | null });
  const List: Component = {
    render: () =>
      h('batua-wallet-list', {
        name: 'wallet',
        amount: state.amount,
        headers: { 'x-shop': 'vue' },
        'onBatua-change': (event: CustomEvent<{ value: string | null }>) =>
          (state.choice = event.detail.value),
      }),
  };
  const Closed: Component = { render: () => h('p', 'Closed') };
  const app = createApp({
    render: () => h('form', [h('p', state.choice ?? ''), h(KeepAlive, () => h(state.open ? List : Closed))]),
  });
  app.mount(show(''));
  onTestFinished(() => app.unmount());

  await radio('PhonePe').click();
  await nextTick();
  expect(find('form p').textContent).toBe('wlt_phonepe');
  state.amount = 500;
  await expect.element(page.getByText('Add ₹38.00 to pay')).toBeVisible();
  state.open = false;
  await expect.element(page.getByText('Closed')).toBeVisible();
  await nextTask();
  state.open = true;
  await expect.element(radio('PhonePe')).toBeChecked();

  expect(requests.map(({ headers }) => headers.get('x-shop'))).toEqual(['vue']);
});
