import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { demoPlugin } from './server/demo-plugin.js';

/** Vite's settings for the demo; `env` says what stands behind the shop. */
export function demoConfig(env: NodeJS.ProcessEnv): UserConfig {
  return {
    root: fileURLToPath(new URL('.', import.meta.url)),
    appType: 'custom',
    cacheDir: fileURLToPath(new URL('../node_modules/.vite-demo', import.meta.url)),
    plugins: [react(), demoPlugin(env)],
    server: { host: '127.0.0.1', port: 5173 },
    optimizeDeps: {
      // Named, so that no later discovery reloads the page under the customer's hands.
      include: [
        '@tanstack/react-query',
        'react',
        'react-dom',
        'react-dom/client',
        'react/jsx-dev-runtime',
        'react/jsx-runtime',
      ],
    },
  };
}
