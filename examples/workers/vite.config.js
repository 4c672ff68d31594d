import { defineConfig } from 'vite';

export default defineConfig({
  ssr: { target: 'webworker', noExternal: true },
  build: { rolldownOptions: { external: ['cloudflare:workers'] } },
});
