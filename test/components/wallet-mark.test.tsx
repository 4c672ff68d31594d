import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { WalletMark } from '../../src/components/wallet-mark.js';
import { contrast } from '../accessibility/contrast.js';
import { checkout } from './checkout.js';

const providers = [
  ...['PAYTM', 'PHONEPE', 'MOBIKWIK', 'AMAZONPAY', 'FREECHARGE', 'OLAMONEY', 'LAZYPAY', 'SIMPL', 'PAYPAL'],
  ...['AIRTELMONEY', 'JIOMONEY', 'PAYZAPP', 'GOOGLEPAY', 'MERCADOPAGO', 'PICPAY', 'GOPAY', 'DANA', 'GRABPAY'],
  ...['LINEPAY', 'JKOPAY', 'OVO', 'CRED', 'SHOPEE', 'OLAPOSTPAID', 'TWID'],
];

function draw(names: string[]) {
  checkout().open(
    <>
      {names.map((provider) => (
        <WalletMark key={provider} provider={provider} data-testid={provider} />
      ))}
    </>,
  );
  return names.map((name) => screen.getByTestId(name));
}

test.each([
  ['PAYTM', 'PT'],
  ['PHONEPE', 'PP'],
  ['FREECHARGE', 'FC'],
  ['AMAZONPAY', 'AP'],
  ['OVO', 'OV'],
  ['zeta', 'ZT'],
])('gives %s the letters %s', (provider, letters) => {
  const [mark] = draw([provider]);
  expect(mark?.textContent).toBe(letters);
});

test('gives no two providers both the same letters and the same hue', () => {
  const faces = draw(providers).map((mark) => `${mark.textContent} ${mark.dataset['hue']}`);

  expect(faces).toHaveLength(new Set(faces).size);
});

test('keeps letters and hue when the merchant renames the provider', () => {
  const { unmount } = checkout().open(<WalletMark provider="PAYTM" data-testid="mark" />);
  const face = () => [screen.getByTestId('mark').textContent, screen.getByTestId('mark').dataset['hue']];
  const before = face();
  unmount();

  checkout().open(<WalletMark provider="paytm" data-testid="mark" />, { providerNames: { PAYTM: 'पेटीएम' } });
  expect(face()).toEqual(before);
});

test.each(['light', 'dark'])('has a contrast of at least 4.5 to 1 in every hue: %s', (scheme) => {
  checkout().open(
    <div data-color-scheme={scheme}>
      {Array.from({ length: 12 }, (_, hue) => (
        <span key={hue} className="batua-mark" data-hue={hue}>
          PT
        </span>
      ))}
    </div>,
  );

  const marks = [...document.querySelectorAll('.batua-mark')];
  const pairs = marks.map((mark) => [getComputedStyle(mark).color, getComputedStyle(mark).backgroundColor]);
  expect(new Set(pairs.map(([, background]) => background))).toHaveLength(12);
  for (const [color = '', background = ''] of pairs) {
    expect(contrast(color, background), `${color} on ${background}`).toBeGreaterThanOrEqual(4.5);
  }
});
