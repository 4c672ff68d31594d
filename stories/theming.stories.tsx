import { expect } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { WalletList } from '../src/index.js';
import { ContrastTable } from './docs/contrast-table.js';

const meta = preview.meta({
  title: 'Theming/Merchant themes',
  component: WalletList,
  args: { amount: 1499, defaultValue: 'wlt_amazonpay' },
});

const row = (canvasElement: HTMLElement) => {
  const found = canvasElement.querySelector('.batua-option[data-selected]');
  if (!found) throw new Error('No row is selected.');
  return getComputedStyle(found);
};
const frame = (canvasElement: HTMLElement) => {
  const found = canvasElement.querySelector('.batua-options');
  if (!found) throw new Error('There is no list.');
  return getComputedStyle(found);
};

/** A grocer: green, round and spacious. */
export const Kirana = meta.story({
  globals: { theme: 'kirana', colorScheme: 'light' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('radio', { name: 'Amazon Pay' });
    await expect(frame(canvasElement).borderTopLeftRadius).toBe('18px');
    await expect(row(canvasElement).boxShadow).toContain('rgb(10, 107, 59)');
  },
});

export const KiranaDark = Kirana.extend({
  globals: { theme: 'kirana', colorScheme: 'dark' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('radio', { name: 'Amazon Pay' });
    await expect(row(canvasElement).boxShadow).toContain('rgb(127, 216, 166)');
  },
});

/** Tickets: black, yellow, square and dense. */
export const Metro = meta.story({
  globals: { theme: 'metro', colorScheme: 'light' },
  play: async ({ canvas, canvasElement, words }) => {
    await canvas.findByRole('radio', { name: 'Amazon Pay' });
    await expect(frame(canvasElement).borderTopLeftRadius).toBe('0px');
    const button = canvas.getByRole('button', { name: words.refresh });
    await expect(getComputedStyle(button).backgroundColor).toBe('rgb(255, 214, 10)');
  },
});

export const MetroDark = Metro.extend({ globals: { theme: 'metro', colorScheme: 'dark' } });

/** A fashion sale: magenta, soft and large. */
export const Mela = meta.story({
  globals: { theme: 'mela', colorScheme: 'light' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('radio', { name: 'Amazon Pay' });
    await expect(frame(canvasElement).borderTopLeftRadius).toBe('24px');
  },
});

export const MelaDark = Mela.extend({ globals: { theme: 'mela', colorScheme: 'dark' } });

/** Two classes override every rule of batua, in any order and without `!important`. */
export const TwoClassesWin = meta.story({
  args: { className: 'merchant-rule' },
  decorators: [
    (Story) => (
      <>
        <style>{'.checkout .merchant-rule { display: flex; flex-direction: column; gap: 32px; }'}</style>
        <div className="checkout">
          <Story />
        </div>
      </>
    ),
  ],
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('radio', { name: 'Amazon Pay' });
    const list = canvasElement.querySelector('.batua-wallet-list');
    await expect(list && getComputedStyle(list).rowGap).toBe('32px');
    await expect(list && getComputedStyle(list).display).toBe('flex');
  },
});

/** The contrast of every colour pair in every theme, light and dark, as the browser paints it. */
export const Contrast = meta.story({
  tags: ['!autodocs'],
  parameters: { docs: { canvas: { sourceState: 'none' } } },
  render: () => <ContrastTable />,
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByText(/^\d+\.\d$/)).not.toHaveLength(0);
    await expect(
      canvas.queryAllByText(/too low/).map((cell) => cell.closest('td')?.parentElement?.textContent),
    ).toEqual([]);
  },
});
