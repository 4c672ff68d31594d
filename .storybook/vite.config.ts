import { defineConfig } from 'vite';

// Storybook's own settings: the ones at the root build the library.
export default defineConfig({
  build: {
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
    rolldownOptions: { checks: { moduleLevelDirective: false, bundlerTimings: false } },
  },
});
