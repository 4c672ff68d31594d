import { defineConfig } from 'vitest/config';

/** `npm run hear`: Orca speaks the checkout in Firefox, and the words are compared with the transcripts. */
export default defineConfig({
  test: {
    include: ['test/hear/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
});
