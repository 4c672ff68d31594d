import { expect, fireEvent, fn, waitFor } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { TokenEditor } from './docs/token-editor.js';

const meta = preview.meta({
  title: 'Theming/Token editor',
  component: TokenEditor,
  parameters: { docs: { canvas: { sourceState: 'none' } } },
});

/** Change a token and look at the list. Copy the edited tokens as CSS. */
export const Edit = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    await canvas.findByRole('radio', { name: 'Amazon Pay' });
    await fireEvent.input(canvas.getByLabelText('color accent'), { target: { value: '#0a6b3b' } });
    const row = canvasElement.querySelector('.batua-option[data-selected]');
    await waitFor(() => expect(row && getComputedStyle(row).boxShadow).toContain('rgb(10, 107, 59)'));
    const css = canvas.getByRole('region', { name: 'CSS of the edited tokens' });
    await expect(css).toHaveTextContent('--batua-color-accent: #0a6b3b;');

    const writeText = fn<(text: string) => Promise<void>>(() => Promise.resolve());
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    try {
      await userEvent.click(canvas.getByRole('button', { name: 'Copy as CSS' }));
      await expect(writeText).toHaveBeenCalledWith(
        expect.stringContaining('.checkout {\n  --batua-color-accent: #0a6b3b;'),
      );
      await waitFor(() => expect(canvas.getByText('Copied')).toBeInTheDocument());
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  },
});
