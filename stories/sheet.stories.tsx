import { expect, waitFor } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { Sheet } from './sheet-page.js';
import { sheetStates } from './sheet-states.js';

const meta = preview.meta({
  title: 'Wallet list/Sheet',
  component: Sheet,
  parameters: { docs: { story: { autoplay: true }, canvas: { sourceState: 'none' } }, layout: 'fullscreen' },
});

/** Every state on one page, also those that need a pointer, a key or a setting of the system. */
export const AllStates = meta.story({
  play: async ({ canvas, canvasElement }) => {
    for (const { title, enter } of sheetStates) {
      await enter?.(canvas.getByRole('region', { name: title }));
    }
    const pressed = await waitFor(() => {
      const found = canvasElement.querySelector('.is-pressed');
      if (!found) throw new Error('No button is pressed.');
      return found;
    });
    const line = getComputedStyle(pressed).getPropertyValue('--batua-color-line');
    await expect(line).not.toBe('');
    await expect(getComputedStyle(pressed).backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
    await canvas.findByText(/You are signed out/);
  },
});
