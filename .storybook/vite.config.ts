import { defineConfig } from 'vite';

// Settings of Storybook. The configuration at the root builds the library.
export default defineConfig({
  build: {
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
    rolldownOptions: { checks: { moduleLevelDirective: false, bundlerTimings: false } },
  },
});
