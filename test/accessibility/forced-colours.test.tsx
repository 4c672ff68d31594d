import '../../src/styles/styles.css'; // before the styles of linking
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { WalletList } from '../../src/components/wallet-list.js';
import { LinkingProvider } from '../../src/linking/hooks/linking-provider.js';
import { RefreshWalletButton } from '../../src/linking/components/refresh-wallet-button.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { LinkingPage, freecharge } from '../../stories/linking-page.js';
import { checkout } from '../components/checkout.js';

const emulate = (value: string) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });

beforeEach(() => emulate('active'));
afterEach(() => emulate('none'));

/** Returns the system's colour for a keyword. */
function systemColour(keyword: string): string {
  const probe = document.body.appendChild(document.createElement('span'));
  probe.style.cssText = `color: ${keyword}; forced-color-adjust: none`;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

const colours = (element: Element) => {
  const { color, borderTopColor, borderTopStyle } = getComputedStyle(element);
  return { color, borderTopColor, borderTopStyle };
};

const ringOf = (element: Element) => {
  const { borderTopColor, borderBottomColor, borderTopStyle } = getComputedStyle(element, '::before');
  return { borderTopColor, borderBottomColor, borderTopStyle };
};

/** The look of a button that waits: grey, with a frame. */
const disabled = () => ({
  color: systemColour('GrayText'),
  borderTopColor: systemColour('GrayText'),
  borderTopStyle: 'solid',
});

/** The look of a spinner: three sides in the colour of buttons, one in that of their surface. */
const ring = () => ({
  borderTopColor: systemColour('ButtonText'),
  borderBottomColor: systemColour('ButtonFace'),
  borderTopStyle: 'solid',
});

test('frames the actions of a row as buttons in forced colours', async () => {
  checkout().open(<LinkingPage amount={100} defaultValue="wlt_phonepe" />);
  await screen.findByRole('radio', { name: 'PhonePe' });

  for (const name of ['Remove PhonePe', 'Check MobiKwik', 'Link Freecharge']) {
    const look = colours(screen.getByRole('button', { name }));
    expect(look.color).toBe(systemColour('ButtonText'));
    expect(look.borderTopStyle).toBe('solid');
    expect(look.borderTopColor).not.toBe(systemColour('Canvas'));
    expect(look.borderTopColor).not.toBe('rgba(0, 0, 0, 0)');
  }
});

test('draws the cross of a narrow row in the colour of buttons, without a ground over the border', async () => {
  onTestFinished(() => page.viewport(1280, 720));
  await page.viewport(390, 844);
  checkout().open(<LinkingPage amount={100} defaultValue="wlt_phonepe" />);
  const cross = getComputedStyle(await screen.findByRole('button', { name: 'Remove PhonePe' }), '::before');

  expect(cross.content).toBe('"×"');
  expect(cross.color).toBe(systemColour('ButtonText'));
  expect(cross.getPropertyValue('forced-color-adjust')).toBe('none');
});

test('shows a busy row action as disabled, with a spinner, in forced colours', async () => {
  const { open, hold } = checkout();
  open(
    <LinkingProvider>
      <WalletList rowActions={RefreshWalletButton} />
    </LinkingProvider>,
  );
  const button = await screen.findByRole('button', { name: 'Refresh PhonePe' });
  hold();
  await userEvent.click(button);
  await waitFor(() => expect(button.dataset['busy']).toBe(''));

  expect(colours(button)).toEqual(disabled());
  expect(ringOf(button)).toEqual(ring());
});

test('shows the busy button of the code field as disabled, with a spinner, in forced colours', async () => {
  const { open, hold } = checkout(freecharge());
  open(<LinkingPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Link Freecharge' }));
  await userEvent.fill(await screen.findByRole('textbox'), '1234');
  const confirm = screen.getByRole('button', { name: 'Confirm' });
  expect(colours(confirm).color).toBe(systemColour('ButtonText'));
  hold();
  await userEvent.click(confirm);
  await waitFor(() => expect(confirm.dataset['busy']).toBe(''));

  expect(colours(confirm)).toEqual(disabled());
  expect(ringOf(confirm)).toEqual(ring());
});

test('distinguishes a button that waits from its neighbours in forced colours', async () => {
  checkout(scenarios.rateLimited).open(<WalletList />);
  const button = await screen.findByRole('button', { name: 'Try again' });
  await waitFor(() => expect(button.ariaDisabled).toBe('true'));

  expect(colours(button)).toEqual(disabled());
});
