import { defineConfig } from 'vite';

// Storybook's own settings: the ones at the root build the library.
export default defineConfig({});
