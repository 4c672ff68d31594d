import { expect, fireEvent } from 'storybook/test';
import { linkingEn } from '../src/linking.js';
import { fill } from './fill.js';
import type { StoryPlay } from './story-play.js';

type Context = Pick<Parameters<StoryPlay>[0], 'canvas' | 'userEvent'>;

/** Presses "Link" in a wallet's row. */
export async function pressLink({ canvas, userEvent }: Context, name = 'Freecharge'): Promise<HTMLElement> {
  const button = await canvas.findByRole('button', { name: fill(linkingEn.linkName, { name }) });
  await userEvent.click(button);
  return button;
}

/** Presses "Link", waits for the field and enters a code. */
export async function enterOtp(context: Context, otp: string, name = 'Freecharge'): Promise<HTMLElement> {
  await pressLink(context, name);
  const field = await context.canvas.findByRole('textbox');
  // One change event instead of key presses, because other stories on a docs page can take the focus.
  await fireEvent.change(field, { target: { value: otp } });
  await expect(field).toHaveValue(otp);
  return field;
}
