import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/styles/styles.css'; // before the styles of linking
import { WalletBalance } from '../../src/components/wallet-balance.js';
import { RefreshBalancesButton } from '../../src/components/refresh-balances-button.js';
import { WalletsErrorMessage } from '../../src/components/wallets-error-message.js';
import { WalletsError } from '../../src/contract/wallets-error.js';
import { unlinkedWallet, linkedWallet } from '../../src/testing/data/wallet-fixture.js';
import { LinkingPage, withWallets } from '../../stories/linking-page.js';
import { addSheet, resets } from '../visual/resets.js';
import { ourCss, withoutOurSheets } from '../visual/our-sheets.js';
import { checkout } from './checkout.js';

const error = new WalletsError('timeout', 'No answer within 30000 ms.');
const undo: (() => void)[] = [];

beforeEach(async () => {
  await page.viewport(500, 1400);
  checkout(
    withWallets([
      linkedWallet('PAYTM', {
        balance: 5,
        subDetails: [{ method: 'TWID', type: 'REWARD', balance: 640 }],
      }),
      linkedWallet('PHONEPE', { balance: 900 }),
      unlinkedWallet('FREECHARGE', { providerBalance: 150, mobileNumber: '9876543210' }),
    ]),
  ).open(
    <div className="entry-content">
      {/* What the page itself gives to its text is not part of the comparison. */}
      <div data-testid="page" style={{ all: 'initial', display: 'block', inlineSize: 366 }}>
        <div>
          <LinkingPage amount={600} providers={['PAYTM', 'MOBIKWIK']} />
          <WalletBalance walletId="wlt_paytm" />
          <RefreshBalancesButton />
          <WalletsErrorMessage title="Not checked." error={error} onRetry={() => {}} />
        </div>
      </div>
    </div>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Link Freecharge' }));
  const field = await screen.findByRole('textbox');
  await vi.waitUntil(() => document.activeElement === field);
  await userEvent.click(screen.getByRole('button', { name: 'Link another wallet' }));
  field.focus();
  undo.push(addSheet('head, script, style { display: none !important; }', 'after'));
  await userEvent.hover(document.documentElement, { position: { x: 499, y: 1 } });
});
afterEach(() => {
  for (const one of undo.splice(0)) one();
});

/** Returns the computed styles and the rectangle of every element and pseudo-element of batua. */
function looks(): Map<string, string> {
  const all = new Map<string, string>();
  const origin = screen.getByTestId('page').getBoundingClientRect();
  document.querySelectorAll('[data-testid=page] > div *').forEach((element, index) => {
    const label = `${index} ${element.tagName.toLowerCase()}.${element.className}`;
    const { x, y, width, height } = element.getBoundingClientRect();
    all.set(`${label} rectangle`, [x - origin.x, y - origin.y, width, height].map(Math.round).join(' '));
    for (const pseudo of ['', '::before', '::after']) {
      const style = getComputedStyle(element, pseudo);
      if (pseudo && style.content === 'none') continue;
      for (const property of style) {
        if (property.startsWith('--')) continue;
        all.set(`${label}${pseudo} ${property}`, style.getPropertyValue(property));
      }
    }
  });
  return all;
}

function differences(plain: Map<string, string>): string[] {
  const now = looks();
  return [...new Set([...plain.keys(), ...now.keys()])]
    .filter((key) => plain.get(key) !== now.get(key))
    .map((key) => `${key}: ${plain.get(key)} → ${now.get(key)}`);
}

test.each(['before', 'after'] as const)('looks the same with any reset loaded %s the styles', (place) => {
  const plain = looks();
  expect(plain.size).toBeGreaterThan(5000);

  for (const [name, css] of Object.entries(resets)) {
    const remove = addSheet(css, place);
    expect.soft(differences(plain), name).toEqual([]);
    remove();
  }
});

test('looks the same in a layer after a layer with any reset', () => {
  const plain = looks();

  undo.push(withoutOurSheets());
  for (const [name, css] of Object.entries(resets)) {
    const layers = `@layer reset, batua; @layer reset { ${css} } @layer batua { ${ourCss} }`;
    const remove = addSheet(layers, 'after');
    expect.soft(differences(plain), name).toEqual([]);
    remove();
  }
});

test('lets one class set a margin, a width and custom properties, and two classes set everything', () => {
  const button = screen.getByRole('button', { name: 'Link another wallet' });
  button.classList.add('mine');
  const style = getComputedStyle(button);

  undo.push(
    addSheet('.mine { margin-top: 7px; width: 300px; --batua-button-surface: rgb(1, 2, 3); }', 'before'),
  );
  expect([style.marginTop, style.width, style.backgroundColor]).toEqual(['7px', '300px', 'rgb(1, 2, 3)']);

  undo.push(addSheet('.batua-button.mine { padding: 9px; color: rgb(4, 5, 6); }', 'before'));
  expect([style.paddingTop, style.color]).toEqual(['9px', 'rgb(4, 5, 6)']);
});
