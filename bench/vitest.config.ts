import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Configures `npm run bench`. It measures ratios within one run, because machines differ and are noisy. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', development: false } },
  test: {
    include: ['bench/*.bench.ts'],
    environment: 'node',
    env: { NODE_ENV: 'production' },
    fileParallelism: false,
    testTimeout: 60_000,
    reporters: ['verbose'],
  },
});
