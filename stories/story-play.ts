import type { StoryContext } from 'storybook/internal/csf';

/** What a story does and sees, for more than one story. */
export type StoryPlay = (
  context: Pick<StoryContext, 'canvas' | 'userEvent' | 'session' | 'words'>,
) => Promise<void>;
