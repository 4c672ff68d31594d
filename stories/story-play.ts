import type { StoryContext } from 'storybook/internal/csf';

/** A play function that several stories share. */
export type StoryPlay = (
  context: Pick<StoryContext, 'canvas' | 'userEvent' | 'session' | 'words'>,
) => Promise<void>;
