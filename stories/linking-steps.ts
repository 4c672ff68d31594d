import { expect, fireEvent } from 'storybook/test';
import { linkingEn } from '../src/linking.js';
import { fill } from './say.js';
import type { StoryPlay } from './story-play.js';

type Context = Pick<Parameters<StoryPlay>[0], 'canvas' | 'userEvent'>;

/** Presses "Link" in a wallet's row. */
export async function pressLink({ canvas, userEvent }: Context, name = 'Freecharge'): Promise<HTMLElement> {
  const button = await canvas.findByRole('button', { name: fill(linkingEn.linkName, { name }) });
  await userEvent.click(button);
  return button;
}

/** Presses "Link", waits for the code and types one. */
export async function typeCode(context: Context, code: string, name = 'Freecharge'): Promise<HTMLElement> {
  await pressLink(context, name);
  const field = await context.canvas.findByRole('textbox');
  // Not typed key by key: on a docs page other stories have the focus meanwhile.
  await fireEvent.change(field, { target: { value: code } });
  await expect(field).toHaveValue(code);
  return field;
}
