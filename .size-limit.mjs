import { readdirSync } from 'node:fs';

const peers = ['react', 'react-dom', '@tanstack/react-query'];
const locales = readdirSync('dist/messages').filter((file) => /^[a-z]{2,3}(-\w+)?\.js$/.test(file));

export default [
  { name: 'batua, Valibot included, beside its peers', path: 'dist/index.js', limit: '8 kB' },
  { name: 'batua/server', path: 'dist/server.js', limit: '12 kB' },
  { name: 'batua/styles.css', path: 'dist/styles.css', limit: '2.5 kB' },
  ...locales.map((file) => ({
    name: `batua/messages/${file.replace('.js', '')}`,
    path: `dist/messages/${file}`,
    limit: '1.5 kB',
  })),
].map((gate) => ({ ...gate, gzip: true, ...(gate.path.endsWith('.js') && { import: '*', ignore: peers }) }));
