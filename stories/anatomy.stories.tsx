import { expect, waitFor } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { Anatomy } from './anatomy-page.js';
import { anatomyParts } from './anatomy-parts.js';

const meta = preview.meta({
  title: 'Wallet list/Anatomy',
  component: Anatomy,
  tags: ['!autodocs'],
  parameters: { docs: { canvas: { sourceState: 'none' } } },
});

/** Each pin is at one part of the list. */
export const Parts = meta.story({
  globals: { viewport: { value: 'tablet' } },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('radio', { name: 'PhonePe' });
    await waitFor(() =>
      expect([...canvasElement.querySelectorAll('.anatomy-pin')].map((pin) => pin.textContent)).toEqual(
        anatomyParts.map((_part, index) => String(index + 1)),
      ),
    );
  },
});
