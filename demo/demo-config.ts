import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { demoPlugin } from './server/demo-plugin.js';

/** Returns Vite's settings for the demo. `env` selects the service that the shop calls. */
export function demoConfig(env: NodeJS.ProcessEnv): UserConfig {
  return {
    root: fileURLToPath(new URL('.', import.meta.url)),
    appType: 'custom',
    cacheDir: fileURLToPath(new URL('../node_modules/.vite-demo', import.meta.url)),
    plugins: [react(), demoPlugin(env)],
    server: { host: '127.0.0.1', port: 5173 },
    optimizeDeps: {
      // Listed, so that Vite does not find one later and reload the page.
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
