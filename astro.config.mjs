import { defineConfig } from 'astro/config';
import callback from './src/integration/index.ts';

export default defineConfig({ integrations: [callback()] });
