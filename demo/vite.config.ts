import { defineConfig } from 'vite';
import { demoConfig } from './demo-config.js';

export default defineConfig(demoConfig(process.env));
